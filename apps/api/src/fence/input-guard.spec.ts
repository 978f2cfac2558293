import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultIn } from './input-guard.js';

const line = fc.string({ unit: 'grapheme' });
const name = fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => !['constructor', 'prototype'].includes(key));
const form = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, line, fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
})).value;

it('has nothing against what a form may hold', () => {
  fc.assert(fc.property(form, (input) => faultIn(input) === undefined));
});

const unseen = fc.constantFrom('\0', '\ud800', '\u001b', '\u009f', '\u202e', '\u200b');
const path = fc.array(name, { minLength: 1, maxLength: 6 });
const nest = (keys: readonly string[], text: string) =>
  keys.reduceRight<unknown>((inner, key) => ({ [key]: inner, Beside: ['fine'] }), text);

it('drops what nobody sees, wherever it hides', () => {
  fc.assert(
    fc.property(path, unseen, (keys, text) => {
      const input = nest(keys, `a${text}b`);
      expect(faultIn(input)).toBeUndefined();
      expect(input).toEqual(nest(keys, 'ab'));
    }),
  );
});

it('finds an unusable password wherever it hides, and says where', () => {
  fc.assert(
    fc.property(path, fc.constantFrom('\0', 'a\udfff', '\u009f'), (keys, text) => {
      const fault = { field: [...keys, 'newPassword'].join('.'), code: 'unusable-characters' };
      expect(faultIn(nest([...keys, 'newPassword'], text))).toEqual(fault);
    }),
  );
});

it('changes no password that may be one', () => {
  const input = { password: '\u200bpass\r\nword' };
  expect(faultIn(input)).toBeUndefined();
  expect(input.password).toBe('\u200bpass\r\nword');
});

it('takes the line ends of every word processor for one', () => {
  const input = { background: ['一\n二\r\n三\v四\f五\t六\u2028七'] };
  expect(faultIn(input)).toBeUndefined();
  expect(input.background).toEqual(['一\n二\n三\n四\n五\t六\n七']);
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
