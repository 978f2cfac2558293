import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultIn } from './input-guard.js';

const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
const name = fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => !['constructor', 'prototype'].includes(key));
const form = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, line, fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
})).value;

it('has nothing against what a form may hold', () => {
  fc.assert(fc.property(form, (input) => faultIn(input) === undefined));
});

it('finds unusable text wherever it hides, and says where', () => {
  const unusable = fc.constantFrom('\0', '\ud800', 'a\udfffb', '\u001b', '\u009f');
  const path = fc.array(name, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(path, unusable, (keys, text) => {
      const input = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner, Beside: ['fine'] }), text);
      expect(faultIn(input)).toEqual({ field: keys.join('.'), code: 'unusable-characters' });
    }),
  );
});

it('takes the line ends of every word processor', () => {
  expect(faultIn({ background: '一\n二\r\n三\v四\f五\t六\u2028七' })).toBeUndefined();
});

it.each(['__proto__', 'constructor', 'prototype'])('finds %s as the name of a property', (key) => {
  const input: unknown = JSON.parse(`{"a":[{"${key}":1}]}`);
  expect(faultIn(input)).toEqual({ field: 'a.0', code: 'reserved-name' });
});

it('lets eight levels pass, not nine', () => {
  const levels = (count: number): unknown => (count === 0 ? 1 : [levels(count - 1)]);
  expect(faultIn(levels(8))).toBeUndefined();
  expect(faultIn(levels(9))?.code).toBe('nested-too-deeply');
});
