import { folded, inFigures } from '@jianyan/shared';

/**
 * A title as it is sought, and once more with every numeral as one figure where it has any: 第十七号 is 第17号, but no
 * part of 四三〇厂 is 4.
 */
export function titleKeyOf(title: string): string {
  const key = folded(title);
  const figures = withFigures(key);
  return figures === key ? key : `${key}\n${figures}`;
}

/** In digits of their own, and parted from the rest: no digit that somebody types is a part of them. */
const withFigures = (key: string): string =>
  inFigures(key).replace(/\d+/gu, (figures) => `\u001f${figures.replace(/\d/gu, ownDigit)}\u001f`);

const ownDigit = (digit: string): string => String.fromCodePoint(0xe000 + Number(digit));

/**
 * Every letter of a key and every pair of neighbours: a title that contains a text has all its pairs. A trigram index
 * knows nothing of the two letters that most Chinese words have.
 */
export const lettersOf = (key: string): string[] => [...new Set([...key, ...pairsOf(key)])];

/** What a title has to contain: each of some words, somewhere. */
export interface Sought {
  words: string[];
  /** By these it is found; a word of more than two letters only perhaps. */
  letters: string[];
  /** Whether it is found by them for certain. */
  forCertain: boolean;
}

/** What is sought with a text: its words, and once more in figures where that differs. Nothing with a blank one. */
export function soughtWith(text: string): Sought[] {
  const words = [...new Set(text.normalize('NFKC').split(/\s+/u).map(folded))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const figures = words.map(withFigures);
  return [words, ...(figures.some((word, index) => word !== words[index]) ? [figures] : [])].map(soughtBy);
}

function soughtBy(words: string[]): Sought {
  const letters = words.flatMap((word) => ([...word].length === 1 ? [word] : pairsOf(word)));
  return { words, letters: [...new Set(letters)], forCertain: words.every((word) => [...word].length <= 2) };
}

function pairsOf(key: string): string[] {
  const letters = [...key];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
