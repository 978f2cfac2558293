import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOf, type Sought, soughtWith, titleKeyOf } from './letters.js';

it('a title is found by one letter, by two, and by every pair of a longer text', () => {
  expect(lettersOf('养老院')).toEqual(['养', '老', '院', '养老', '老院']);
  expect(soughtWith('养')).toEqual([{ words: ['养'], letters: ['养'], forCertain: true }]);
  expect(soughtWith(' 养老 ')).toEqual([{ words: ['养老'], letters: ['养老'], forCertain: true }]);
  expect(soughtWith('养老养老')).toEqual([{ words: ['养老养老'], letters: ['养老', '老养'], forCertain: false }]);
  expect(lettersOf('')).toEqual([]);
  expect(soughtWith(' \u3000\u200b')).toEqual([]);
});

it('several words are sought at once, numerals in figures too', () => {
  expect(soughtWith('养老　第十七号')).toEqual([
    { words: ['养老', '第十七号'], letters: ['养老', '第十', '十七', '七号'], forCertain: false },
    {
      words: ['养老', '第\u001f\ue001\ue007\u001f号'],
      letters: ['养老', '第\u001f', '\u001f\ue001', '\ue001\ue007', '\ue007\u001f', '\u001f号'],
      forCertain: false,
    },
  ]);
  expect(titleKeyOf('第十七号')).toBe('第十七号\n第\u001f\ue001\ue007\u001f号');
  expect(titleKeyOf('养老　院')).toBe('养老院');
});

/** As the lists look at a title. */
const finds = (title: string, { words, letters, forCertain }: Sought): boolean => {
  const key = titleKeyOf(title);
  const has = lettersOf(key);
  return letters.every((pair) => has.includes(pair)) && (forCertain || words.every((word) => key.includes(word)));
};

it('every part of a title finds it, however it is written, and every few parts in any order', () => {
  const unit = fc.constantFrom(...'关于四三〇厂第十七号（）1+３Ｇ〔2026〕 \u3000·“”'.split(''));
  const part = fc.string({ unit, maxLength: 6 });
  const texts = fc.tuple(part, part, part, part);
  fc.assert(
    fc.property(texts, ([before, one, between, other]) => {
      const title = before + one + between + other;
      const sought = soughtWith(`${other} ${one}`);
      return sought.length === 0 || sought.some((way) => finds(title, way));
    }),
  );
});

it('what is not in a title does not find it', () => {
  expect(soughtWith('老养').some((way) => finds('养老', way))).toBe(false);
  expect(soughtWith('4').some((way) => finds('四三〇厂', way))).toBe(false);
  expect(soughtWith('430').some((way) => finds('四三〇厂', way))).toBe(true);
  expect(soughtWith('养老院 学校').some((way) => finds('养老院', way))).toBe(false);
});
