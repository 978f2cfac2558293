import { isBlank } from '../blank.js';

/** Word processors write more than one kind; \v is Word's line break within a paragraph. */
const LINE_BREAKS = /\r\n?|[\v\f\u2028\u2029]/g;

/**
 * Control characters but for tabs and line ends, halves of characters, and what Unicode says is not drawn: marks without
 * width, marks that turn the reading direction, tags. Selectors of a variant (of a Chinese character, an emoji, a Mongolian
 * letter) show in the character before them and stay.
 */
const UNSEEN =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]|(?!\p{Variation_Selector}|\u180e|\u200c|\u200d)\p{Default_Ignorable_Code_Point}/gu;

/** The flag of a part of a country, which tags spell: the only place where they are drawn. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/u;
const FLAG_OR_UNSEEN = new RegExp(`(${FLAG.source})|${UNSEEN.source}`, 'gu');

/**
 * They join the parts of an emoji and shape letters of some scripts, there also behind a mark (virama); anywhere else they
 * only make two equal texts differ.
 */
const JOINERS =
  /(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Mark}|\p{Script=Arabic}|\p{Script=Mongolian})?(\u200c|\u200d)+/gu;

/** Nearly every text: letters, figures, Chinese and its punctuation. It is looked at twenty times faster than the rest. */
const IN_DOUBT = /[^\n\t -~\u00a0-\u00ac\u2010-\u2027\u3000-\u3163\u3165-\ud7ff\ue000-\ufaff\uff01-\uff9f]/;

/** A text as it can be read: one kind of line break, and nothing in it that nobody sees. Its spaces and tabs stay as they are. */
export function readable(text: string): string {
  if (!IN_DOUBT.test(text)) return text;
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(FLAG_OR_UNSEEN, (_, flag: string | undefined) => flag ?? '')
    .replace(JOINERS, (_, before: string | undefined, joiner: string) => (before ? before + joiner : ''));
}

/** As `readable`, in one line with single spaces and none around it; a name padded as tables pad it (邓  波) is the same name. */
export function singleLine(text: string): string {
  const line = readable(text).replace(/\s+/gu, ' ').trim();
  return isBlank(line) ? '' : line;
}
