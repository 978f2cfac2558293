/** Anything but space and what no font draws: zero-width marks, fillers, joiners, the braille blank. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text says nothing to whoever reads it, however many characters it has. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** What has no width, and marks that turn the reading direction. The joiner of emoji is none of them. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text without what spells nothing, but makes two equal ones differ. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
