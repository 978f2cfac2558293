import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable, singleLine } from './readable.js';

const CASES: readonly [what: string, written: string, read: string][] = [
  ['a control character', '甲\u0003乙', '甲乙'],
  ['NUL, escape and delete', '\u0000甲\u001b乙\u007f', '甲乙'],
  ['a C1 control character', '甲\u0085乙\u009f', '甲乙'],
  ['half of a character, before and after', '\ud800甲\udc00乙\ud83d', '甲乙'],
  ['a mark that turns the reading direction', '关于\u202e甲乙\u202c的建议', '关于甲乙的建议'],
  ['isolates and direction marks', '\u2067甲\u2069\u200f乙\u061c', '甲乙'],
  ['marks without width', '甲\u200b\u2060乙\ufeff', '甲乙'],
  ['a soft hyphen', '甲\u00ad乙', '甲乙'],
  ['joiners where nothing is joined', '甲\u200d乙\u200c丙', '甲乙丙'],
  ['tags and non-characters', '甲\u{e0041}乙\uffff', '甲乙'],
  ['marks of interlinear notes', '甲\ufff9乙\ufffb', '甲乙'],
];

describe('what nobody sees', () => {
  it.each(CASES)('is dropped: %s', (_, written, read) => {
    expect(readable(written)).toBe(read);
  });

  it.each(['\r\n', '\r', '\v', '\f', '\u2028', '\u2029'])('%j is a line break', (breaks) => {
    expect(readable(`甲${breaks}乙`)).toBe('甲\n乙');
  });
});

describe('what is seen', () => {
  it.each([
    ['tabs between columns', '区县\t计划\t完成\n甲县\t5\t3'],
    ['spaces of every width', '　　甲 乙\u00a0丙  '],
    ['rare and private characters', '崀塅钖赧𠮷\ue5e5'],
    ['a variant of a character', '葛\u{e0100}'],
    ['an emoji of several', '👨‍👩‍👧 ✔️ 🏳️‍🌈'],
    ['a flag that is spelled in tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}队'],
    ['letters that are joined behind a mark', 'क्\u200dष ක්\u200dෂ'],
    ['Uyghur and Mongolian', 'ئۇيغۇر ᠮᠣᠩᠭᠣᠯ\u180e ᠠ'],
  ])('stays as it is: %s', (_, text) => {
    expect(readable(text)).toBe(text);
  });
});

it('of what was read once nothing more is dropped', () => {
  const unit = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  fc.assert(fc.property(fc.string({ unit }), (written) => readable(readable(written)) === readable(written)));
});

it('is dropped beside plain characters as it is beside rare ones', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => `甲${String.fromCharCode(code)}乙`);
  expect(characters.filter((text) => readable(text) !== readable(`${text}\u200b`))).toEqual([]);
});

describe('a line', () => {
  it.each([
    ['关于甲\n乙\t丙', '关于甲 乙 丙'],
    ['  关于甲的建议 ', '关于甲的建议'],
    ['邓　　波', '邓 波'],
    ['甲\u2028\u202e乙', '甲 乙'],
    ['\u200b\u3164 ', ''],
  ])('%j is %j', (written, line) => {
    expect(singleLine(written)).toBe(line);
  });
});
