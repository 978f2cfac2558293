import { expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { lettersOf, soughtBy } from './letters.js';

const { dataSource } = await startApp();

it('a title is found by one letter, by two, and by every pair of a longer text', () => {
  expect(lettersOf('养老院')).toEqual(['养', '老', '院', '养老', '老院']);
  expect(soughtBy('养')).toEqual(['养']);
  expect(soughtBy('养老')).toEqual(['养老']);
  expect(soughtBy('养老养老')).toEqual(['养老', '老养']);
  expect(lettersOf('')).toEqual([]);
});

it('letters that the database takes for one are one, so that nothing it would find is missed', async () => {
  const letters = Array.from({ length: 0x1_ffff }, (_, point) => point + 1)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point));
  const [{ lower }] = await dataSource.query<[{ lower: string }]>('SELECT lower($1) AS lower', [letters.join('')]);
  const byDatabase = [...lower];
  expect(byDatabase).toHaveLength(letters.length);
  const missed = letters.filter((letter, index) => soughtBy(letter)[0] !== soughtBy(byDatabase[index] ?? '')[0]);
  expect(missed).toEqual([]);
});
