/** A colour as tokens.css has it, so that it is written in one place only. */
export const colourOf = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim() || '#16202e';
