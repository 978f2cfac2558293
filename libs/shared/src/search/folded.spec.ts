import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, inFigures } from './figures.js';
import { folded, foldedName } from './folded.js';

describe('a text that is sought', () => {
  it.each([
    ['（四三〇厂）１＋３Ｇ', '(四三〇厂)1+3G'],
    ['（四三〇厂）１＋３Ｇ', ' (四三○厂) 1 + 3g '],
    ['株建函〔2026〕 1号', '株建函[2026]1号'],
    ['株建函【２０２６】1号', '株建函（2026）1号'],
    ['关于“十四五”规划', '关于"十四五" 规划'],
    ['湘江—渌江', '湘江-渌江'],
    ['甲\u200b乙\u3000\u3000丙', '甲乙丙'],
    ['ⅱ类', 'II类'],
    ['ΑΣ', 'ας'],
  ])('%s is %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each(['（）', '［］', '｛｝', '[]', '【】', '〔〕', '〖〗', '《》', '〈〉', '「」', '『』', '﹙﹚', '﹝﹞', '<>'])(
    'has any bracket: %s',
    ([opening, closing]) => {
      expect(folded(`${opening}四三〇厂${closing}１号`)).toBe('(四三〇厂)1号');
    },
  );

  it('keeps what tells two apart', () => {
    expect(folded('2.3公里')).not.toBe(folded('23公里'));
    expect(folded('1+3')).not.toBe(folded('13'));
    expect(folded('100%_')).toBe('100%_');
  });

  it('is in the text of which it is a part', () => {
    const unit = fc.constantFrom(...'关于（四三〇厂）〔2026〕 １＋３Ｇ　“ΑΣς”ⅡA-—·'.split(''));
    const parts = fc.tuple(fc.string({ unit }), fc.string({ unit }), fc.string({ unit }));
    fc.assert(fc.property(parts, ([before, text, after]) => folded(before + text + after).includes(folded(text))));
  });
});

describe('a name that is sought', () => {
  it.each(['·', '•', '・', '‧', '．', '.', '･', '\u00b7', ' · ', '', '-'])('has any dot or none: %s', (dot) => {
    expect(foldedName(`阿依努尔${dot}买买提`)).toBe('阿依努尔买买提');
  });

  it.each([
    ['邓　波', '邓波'],
    ['邓  波', '邓波'],
    [' Deng Bo', 'dengbo'],
    ['ｄｅｎｇ ｂｏ', 'dengbo'],
    ["Xi'an", 'xian'],
    ['Dèng-Bō', 'dengbo'],
    ['lǚ bù', 'lvbu'],
    ['LÜ', 'lv'],
    ['市(区)政府', foldedName('市（区）政府')],
  ])('%s is %s', (one, other) => {
    expect(foldedName(one)).toBe(other);
  });
});

describe('numerals in figures', () => {
  it.each([
    ['十七', '17'],
    ['二十', '20'],
    ['一百零八', '108'],
    ['一百一十', '110'],
    ['二千零二十六', '2026'],
    ['四三〇', '430'],
    ['〇一七', '017'],
    ['二零二六', '2026'],
    ['十五五', undefined],
    ['百', undefined],
    ['', undefined],
  ])('%s: %s', (numeral, figures) => {
    expect(figuresOf(numeral)).toBe(figures);
  });

  it.each([
    ['第十七号', '第17号'],
    ['第六号', '第6号'],
    ['第六届', '第6届'],
    ['闭会六号', '闭会6号'],
    ['(四三〇厂)', '(430厂)'],
    ['三农', '三农'],
    ['进一步', '进一步'],
    ['十五五规划', '十五五规划'],
  ])('%s is written %s', (text, written) => {
    expect(inFigures(text)).toBe(written);
  });
});
