/** All but the home page, which comes with the first load: each with its words, fetched when one of them is first opened. */
export const pages = () => import('./pages');
export const filing = () => import('./filing');
