import { paragraphsOf } from '@jianyan/shared';

/** Tidies what was typed or pasted: no indents made of spaces, no empty lines, nothing that nobody sees. */
export const tidyText = (text: string): string => paragraphsOf(text.replace(/\u00a0/g, ' ')).join('\n');

/** Characters as a person counts them. */
export const lengthOf = (text: string): number => Array.from(text).length;
