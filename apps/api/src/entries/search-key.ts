import { folded, foldedName } from '@jianyan/shared';
import { pinyin, polyphonic } from 'pinyin-pro';

/**
 * What a name is found by: every way in which somebody types it, from each of its letters on, each on a line of its own.
 * A name is found by {@link soughtAs} where one of the lines begins with what was typed.
 */
export const searchKeyOf = (...names: (string | null | undefined)[]): string =>
  linesOf(names.flatMap((name) => (name ? waysOfText(foldedName(name)) : [])));

/**
 * As {@link searchKeyOf}, read as people's names are: 曾 is found by `zeng` and `ceng`, 王建国 by `wangjg` too.
 * @param login another way to name the same person
 */
export const searchKeyOfPerson = (name: string, login = ''): string =>
  linesOf([...waysOfPerson(foldedName(name)), ...givenNameFirst(foldedName(name)), ...waysOfText(foldedName(login))]);

/** How a line of a search key begins that is sought by this text. */
export const soughtAs = (text: string): string => `\n${foldedName(text)}`;

const linesOf = (ways: readonly string[]): string => [...new Set(ways)].map((way) => `\n${way}`).join('');

/** Some texts as any part of them is sought. */
export const textSought = (...texts: (string | null | undefined)[]): string =>
  texts.flatMap((text) => (text ? [folded(text)] : [])).join('\n');

/** How each letter can be typed. */
type Letters = readonly (readonly string[])[];

function waysOfText(name: string): string[] {
  const letters = Array.from(name);
  const read = readingsOf(name, 'off');
  const initials = read.map((reading) => reading.slice(0, 1));
  const spellings = INSTEAD_OF_V.map((instead) => read.map((reading) => reading.replace(UMLAUT, instead)));
  return [letters, ...spellings, initials].flatMap((spelled) => fromEachLetter(spelled.map((way) => [way])));
}

/** Longer names are not typed half in letters, half in pinyin. */
const LONGEST_MIXED = 4;
const MOST_WAYS = 500;

function waysOfPerson(name: string): string[] {
  const letters = Array.from(name);
  const ways = waysOf(letters, readingsOfPerson(name));
  return ways.length <= MOST_WAYS
    ? ways
    : waysOf(
        letters,
        readingsOf(name, 'head').map((reading) => typed([reading])),
      );
}

/** Of each letter as it is read in this name, and in any other. */
function readingsOfPerson(name: string): Letters {
  const every = polyphonic(name, { toneType: 'none', type: 'array' });
  return readingsOf(name, 'head').map((reading, index) => typed([reading, ...(every[index] ?? [])]));
}

const SHORT_IN_CHINESE = new RegExp(`^\\p{Script=Han}{2,${LONGEST_MIXED}}$`, 'u');

/** Bo Deng, Xiaolan Ouyang: as names stand in English. A surname has one letter or two. */
function givenNameFirst(name: string): string[] {
  if (!SHORT_IN_CHINESE.test(name)) return [];
  const read = readingsOfPerson(name);
  return [1, 2]
    .filter((surname) => surname < read.length)
    .flatMap((surname) => combined([...read.slice(surname), ...read.slice(0, surname)]));
}

function waysOf(letters: readonly string[], readings: Letters): string[] {
  const initials = readings.map((ways) => unique(ways.map((way) => way.slice(0, 1))));
  if (letters.length > LONGEST_MIXED)
    return [letters.map((letter) => [letter]), readings, initials].flatMap(fromEachLetter);
  return fromEachLetter(
    letters.map((letter, index) => unique([letter, ...(readings[index] ?? []), ...(initials[index] ?? [])])),
  );
}

const readingsOf = (name: string, surname: 'off' | 'head'): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname, toneSandhi: false }).map((way) => way.replace('ü', 'v'));

/** ü is typed as v or u, and written yu in passports. */
const INSTEAD_OF_V = ['v', 'yu', 'u'] as const;
const UMLAUT = /(?<=^[ln])v/u;

const typed = (readings: readonly string[]): string[] =>
  unique(
    readings
      .map((reading) => reading.replace('ü', 'v'))
      .flatMap((way) => INSTEAD_OF_V.map((instead) => way.replace(UMLAUT, instead))),
  );

const unique = (ways: readonly string[]): string[] => [...new Set(ways)];

const fromEachLetter = (letters: Letters): string[] => letters.flatMap((_, index) => combined(letters.slice(index)));

/** Every way to type some letters one after the other; far more than anybody needs are as good as none. */
function combined(letters: Letters): string[] {
  let ways = [''];
  for (const letter of letters) {
    if (ways.length * letter.length > MOST_WAYS * 4) return ways;
    ways = ways.flatMap((way) => letter.map((next) => way + next));
  }
  return ways;
}
