import { describe, expect, it } from 'vitest';
import { spellingsOf, unitNamesIn } from './unit-names.js';

describe('the names of units in what somebody wrote', () => {
  it.each([
    ['市住建局、市财政局', ['市住建局', '市财政局']],
    ['市住建局；市财政局,市教育局。', ['市住建局', '市财政局', '市教育局']],
    ['①市教育局 ②市公安局', ['市教育局', '市公安局']],
    ['①市教育局②市公安局', ['市教育局', '市公安局']],
    ['1、市教育局\n2、市公安局', ['市教育局', '市公安局']],
    ['（一）市教育局（二）市公安局', ['市教育局', '市公安局']],
    ['1. 市教育局\t2. 市公安局', ['市教育局', '市公安局']],
    ['３．市城管局', ['市城管局']],
    ['（市卫健委）', ['市卫健委']],
    ['（市卫健委、市医保局）', ['市卫健委', '市医保局']],
    ['区教育局（荷塘区）', ['区教育局（荷塘区）']],
    ['主办：市交通运输局\n会办单位：市财政局', ['市交通运输局', '市财政局']],
    ['财政局\t 财政局', ['财政局']],
    ['十里镇政府', ['十里镇政府']],
    ['', []],
  ])('%j', (written, names) => {
    expect(unitNamesIn(written)).toEqual(names);
  });
});

it.each([
  ['财政局', ['财政局', '市财政局']],
  ['市财政局', ['市财政局']],
  ['荷塘区政府', ['荷塘区政府']],
])('%s is looked for as %j', (name, spellings) => {
  expect(spellingsOf(name)).toEqual(spellings);
});
