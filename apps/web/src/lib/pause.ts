/** Lets the browser draw and listen between two pieces of work: what is done in one go keeps it from both. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
