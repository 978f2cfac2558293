import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { console as consoleWords } from '../../i18n/zh-CN/console';
import { consoleRegisters } from '../../i18n/zh-CN/consoleRegisters';
import { procedure } from '../../i18n/zh-CN/procedure';
import { isFound } from './isFound';

const found = (text: string, label: string): boolean => isFound(text, { label });

/** The words that short lists offer: filters of the case lists, kinds and roles in the registers. */
const WORDS = [
  ...[procedure.states.suggestion, procedure.states.cppccProposal, procedure.kinds, consoleWords.due, procedure.roles],
  ...[consoleRegisters.bodyKind, consoleRegisters.groupKind, consoleRegisters.unitKind, consoleRegisters.level],
].flatMap((words) => Object.values(words));

describe('a word of a short list', () => {
  it.each(WORDS)('%s is found by its letters, its pinyin and its initials, from any letter on', (word) => {
    const letters = Array.from(word);
    const readings = letters.map((letter, at) => {
      const [own] = pinyin(word, { toneType: 'none', type: 'array' }).slice(at, at + 1);
      return /\p{Script=Han}/u.test(letter) ? (own ?? letter) : letter;
    });
    for (const at of letters.keys()) {
      expect(found(letters.slice(at).join(''), word), 'letters').toBe(true);
      expect(found(readings.slice(at).join(''), word), readings.slice(at).join('')).toBe(true);
      const initials = readings.slice(at).map((reading) => reading.slice(0, 1));
      expect(found(initials.join(''), word), initials.join('')).toBe(true);
    }
  });

  it('is found by the beginning of what is typed, in any width and case, and by nothing else', () => {
    for (const text of ['ban', 'banl', 'BLZ', 'ｂｌ', 'lizh', '办理', '', ' '])
      expect(found(text, '办理中'), text).toBe(true);
    for (const text of ['bz', 'an', 'lan', '受理', 'blzz']) expect(found(text, '办理中'), text).toBe(false);
    expect(isFound('b', undefined)).toBe(false);
  });
});
