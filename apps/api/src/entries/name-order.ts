import { folded, foldedName, inFigures } from '@jianyan/shared';
import { pinyin } from 'pinyin-pro';

/**
 * By which names are put in the order of their pinyin, byte by byte: syllable, tone, letter. 第二 comes before 第十.
 * Two names are spelled alike where it is equal.
 */
export function orderOf(name: string): string {
  const text = inFigures(folded(name)).replace(/\d+/gu, (figures) => figures.padStart(6, '0'));
  return inOrder(text, 'off');
}

/** As {@link orderOf}, read as people's names are: 单 stands under `shan`. */
export const orderOfPerson = (name: string): string => inOrder(foldedName(name), 'head');

function inOrder(text: string, surname: 'off' | 'head'): string {
  const read = pinyin(text, { toneType: 'num', type: 'array', surname, toneSandhi: false });
  return Array.from(text, (letter, index) => {
    const syllable = read[index] ?? letter;
    return syllable === letter ? letter : `${syllable.replace('ü', 'v')}${letter}`;
  }).join('');
}
