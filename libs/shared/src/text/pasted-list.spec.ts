import { describe, expect, it } from 'vitest';
import { pastedList, withoutMark } from './pasted-list.js';

describe('a pasted list becomes its points', () => {
  it.each<[what: string, pasted: string, points: string[]]>([
    ['1. and 2、', '1. 设专架。\n2、送书上门。', ['设专架。', '送书上门。']],
    ['一、', '一、设专架。\n二、送书上门。', ['设专架。', '送书上门。']],
    ['（一）', '（一）设专架。\n（二）送书上门。', ['设专架。', '送书上门。']],
    ['(1)', '(1)设专架。\n(2)送书上门。', ['设专架。', '送书上门。']],
    ['（1）、', '（1）、设专架。\n（2）、送书上门。', ['设专架。', '送书上门。']],
    ['1) and 2）', '1)设专架。\n2）送书上门。', ['设专架。', '送书上门。']],
    ['①', '①设专架。\n②送书上门。', ['设专架。', '送书上门。']],
    ['⒈ and ⑴ and ㈠', '⒈甲。\n⒉乙。\n⑴丙。\n㈠丁。', ['甲。', '乙。\n⑴丙。\n㈠丁。']],
    ['㉑ and more', '⑳甲。\n㉑乙。\n㉟丙。\n㊱丁。', ['甲。', '乙。', '丙。', '丁。']],
    ['❶ and ⓫', '❿甲。\n⓫乙。', ['甲。', '乙。']],
    ['⓵', '⓵甲。\n⓶乙。', ['甲。', '乙。']],
    ['一）', '一）甲。\n二）乙。', ['甲。', '乙。']],
    ['full-width figures', '１．甲。\n２．乙。', ['甲。', '乙。']],
    ['full-width figures in brackets', '（１）甲。\n（２）乙。', ['甲。', '乙。']],
    ['tabs of Word', '1.\t甲。\r\n2.\t乙。', ['甲。', '乙。']],
    ['marks alone on their lines', '1、\n甲。\n2、\n乙。', ['甲。', '乙。']],
    ['ten and more', '十、甲。\n十一、乙。\n二十、丙。', ['甲。', '乙。', '丙。']],
    ['indents and empty lines', '　　一、甲。\n\n　　二、乙。', ['甲。', '乙。']],
    ['line breaks within a paragraph', '一、甲。\v附图。\n二、乙。', ['甲。\n附图。', '乙。']],
    ['a year behind the mark', '1.2026年建成。\n2.2027年开放。', ['2026年建成。', '2027年开放。']],
    ['figures behind the mark, in order', '1、3月开工。\n2、9月完工。', ['3月开工。', '9月完工。']],
    ['a number left out', '一、甲。\n三、丙。', ['甲。', '丙。']],
    ['every item with the same number', '1. 甲。\n1. 乙。', ['甲。', '乙。']],
  ])('with %s', (_, pasted, points) => {
    expect(pastedList(pasted)).toEqual({ points, leftOut: null });
  });

  it('all of them, however many', () => {
    const pasted = Array.from({ length: 35 }, (_, index) => `${index + 1}. 第${index + 1}件。`).join('\n');
    expect(pastedList(pasted)?.points).toHaveLength(35);
  });
});

describe('only a true mark is taken away', () => {
  it.each<[what: string, pasted: string, points: string[]]>([
    [
      'a decimal',
      '一、硬化甲村道路。\n2.3公里乙路列入计划。\n二、增设路灯。',
      ['硬化甲村道路。\n2.3公里乙路列入计划。', '增设路灯。'],
    ],
    ['a percentage', '1. 甲。\n12.5％的居民没有车位。\n2. 乙。', ['甲。\n12.5％的居民没有车位。', '乙。']],
    ['a full-width decimal', '１．甲。\n２．３公里乙路。\n２．丙。', ['甲。\n２．３公里乙路。', '丙。']],
    [
      'a number of two levels',
      '1. 停车。\n1.1新建停车场。\n1.2改造旧停车场。\n2. 路灯。',
      ['停车。\n1.1新建停车场。\n1.2改造旧停车场。', '路灯。'],
    ],
    ['two months', '1. 甲。\n7、8两月集中整治。\n2. 乙。', ['甲。\n7、8两月集中整治。', '乙。']],
    ['two classes of road', '一、甲。\n三、四级公路养护。\n二、乙。', ['甲。\n三、四级公路养护。', '乙。']],
    ['a date', '1. 甲。\n10.1期间开放。\n2026.5.1完工。\n2. 乙。', ['甲。\n10.1期间开放。\n2026.5.1完工。', '乙。']],
    ['a year in brackets', '1. 甲。\n（2026）12号文。\n2. 乙。', ['甲。\n（2026）12号文。', '乙。']],
  ])('not %s', (_, pasted, points) => {
    expect(pastedList(pasted)?.points).toEqual(points);
  });

  it.each([
    '1.1新建停车场。\n1.2改造旧停车场。',
    '2.3公里乙路。\n3.5公里丙路。',
    '7、8两月整治。\n8、9两月验收。',
    '二、三级公路养护。\n三、四级公路养护。',
    '2026年设专架。\n以后送书上门。',
    '12.5％\n13.5％',
    '1. 设专架。',
    '1、\n2、送书上门。',
    '一、统筹。\n（一）部门。\n（二）时限。',
    '',
  ])('%j is no list', (pasted) => {
    expect(pastedList(pasted)).toBeNull();
  });
});

describe('inner levels stay text of their point', () => {
  it.each<[string, string[]]>([
    [
      '一、统筹。\n（一）部门。\n（二）时限。\n二、投入。\n（一）预算。',
      ['统筹。\n（一）部门。\n（二）时限。', '投入。\n（一）预算。'],
    ],
    ['1. 统筹。\n（1）部门。\n2. 投入。\n①预算。', ['统筹。\n（1）部门。', '投入。\n①预算。']],
    ['一、统筹。\n1.部门。\n2.时限。\n二、投入。\n1、预算。', ['统筹。\n1.部门。\n2.时限。', '投入。\n1、预算。']],
    ['（一）统筹。\n1.部门。\n（二）投入。', ['统筹。\n1.部门。', '投入。']],
    ['1. 统筹。\n1）部门。\n2）时限。\n2. 投入。', ['统筹。\n1）部门。\n2）时限。', '投入。']],
  ])('%j', (pasted, points) => {
    expect(pastedList(pasted)?.points).toEqual(points);
  });
});

describe('words before the first mark', () => {
  it.each([
    ['为此，建议：\n1. 设专架。\n2. 送书上门。', '为此，建议：'],
    ['建议如下:\n（一）设专架。\n（二）送书上门。', '建议如下:'],
    ['二、具体建议：\n1. 设专架。\n2. 送书上门。', '二、具体建议：'],
  ])('that only lead in are no point and are named: %j', (pasted, leftOut) => {
    expect(pastedList(pasted)).toEqual({ points: ['设专架。', '送书上门。'], leftOut });
  });

  it.each([
    ['城市内涝频发。\n1. 甲。\n2. 乙。', '城市内涝频发。\n甲。'],
    ['关于内涝治理的建议\n建议如下：\n1. 甲。\n2. 乙。', '关于内涝治理的建议\n建议如下：\n甲。'],
    [
      `${'近年来城市内涝频发，'.repeat(6)}为此建议：\n1. 甲。\n2. 乙。`,
      `${'近年来城市内涝频发，'.repeat(6)}为此建议：\n甲。`,
    ],
  ])('that say something stay before the first: %j', (pasted, first) => {
    expect(pastedList(pasted)).toEqual({ points: [first, '乙。'], leftOut: null });
  });
});

it('nothing of what was pasted is lost but marks and what is named', () => {
  const pasted = '建议如下：\n一、甲。\n附表：\n区县\t计划\n\t合计\n二、乙。\n以上请予考虑。';
  expect(pastedList(pasted)).toEqual({
    points: ['甲。\n附表：\n区县\t计划\n\t合计', '乙。\n以上请予考虑。'],
    leftOut: '建议如下：',
  });
});

it.each([
  ['①市教育局', '市教育局'],
  ['３．市城管局', '市城管局'],
  ['（二）市公安局', '市公安局'],
  ['市财政局', '市财政局'],
])('of %s the line without its mark is %s', (line, rest) => {
  expect(withoutMark(line)).toBe(rest);
});
