/**
 * Where drawers go. Outside the body antd does not lock the page's scrolling, which it does by a style element without the
 * nonce that the content policy asks for.
 */
export const inRoot = (): HTMLElement => document.getElementById('root') ?? document.body;
