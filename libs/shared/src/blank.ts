/** Anything but space and what no font draws: zero-width marks, fillers, joiners, the braille blank. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text says nothing to whoever reads it, however many characters it has. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);
