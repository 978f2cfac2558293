/** A list that stands open as its form comes is part of what the page holds, for whoever goes by landmarks. */
export const inMain = (): HTMLElement => document.getElementById('content') ?? document.body;
