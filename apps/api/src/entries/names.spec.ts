import { describe, expect, it } from 'vitest';
import { orderOf, orderOfPerson } from './name-order.js';
import { searchKeyOf, searchKeyOfPerson, soughtAs } from './search-key.js';

const finds = (key: string, text: string) => key.includes(soughtAs(text));

describe('a person is found', () => {
  it.each([
    [
      '邓波',
      ['邓波', '邓', '波', '邓　波', '邓  波', 'dengbo', 'deng bo', 'DengBo', 'db', 'd', 'bo', 'b', '邓bo', 'dengb'],
    ],
    ['王建国', ['wangjianguo', 'wjg', 'wangjg', '王jg', '建国', 'jianguo', 'jg', 'wang jian guo', 'wáng jiàn guó']],
    [
      '阿依努尔·买买提',
      [
        '阿依努尔买买提',
        '阿依努尔•买买提',
        '阿依努尔・买买提',
        '阿依努尔．买买提',
        '买买提',
        'ayinuer',
        'aynemmt',
        'maimaiti',
      ],
    ],
    ['曾国', ['zengguo', 'zg', 'ceng', 'cg']],
    ['单立人', ['shanliren', 'slr', 'danliren', 'dlr']],
    ['仇英', ['qiuying', 'chouying', 'qy']],
    ['区文', ['ouwen', 'ow', 'quwen']],
    ['任远', ['renyuan', 'ry']],
    ['查良镛', ['zhaliangyong', 'zly', 'cha']],
    ['解缙', ['xiejin', 'xj', 'jie']],
    ['尉迟恭', ['yuchigong', 'ycg', 'weichi']],
    ['朴树', ['piaoshu', 'pushu', 'ps']],
    ['吕布', ['lvbu', 'lübu', 'lyubu', 'lubu', 'lu bu', '吕bu', 'lǚ bù', 'lb']],
    ['王略', ['wanglve', 'wanglüe', 'wanglue', 'lue']],
    ['邓波', ['Bo Deng', 'bodeng']],
    ['欧阳晓岚', ['Xiaolan Ouyang', 'Ouyang Xiaolan']],
    ['曾乐山', ['Leshan Zeng', 'Yueshan Zeng']],
    ['𬭚明', ['chunming', '𬭚']],
    ['John Smith', ['john', 'smith', 'johnsmith', 'JOHN  SMITH']],
  ])('%s', (name, texts) => {
    const key = searchKeyOfPerson(name);
    expect(texts.filter((text) => !finds(key, text))).toEqual([]);
  });

  it('and not by what stands within a syllable, nor by other names', () => {
    const key = searchKeyOfPerson('邓波');
    expect(['engbo', 'o', 'ng', '登', 'dengbob', '邓波波'].filter((text) => finds(key, text))).toEqual([]);
  });

  it('however many readings a name has, its key stays short', () => {
    for (const name of ['乐行长朝', '单解查仇', '阿依努尔买买提阿依努尔买买提', '']) {
      expect(searchKeyOfPerson(name).length).toBeLessThan(20_000);
    }
    expect(finds(searchKeyOfPerson('乐行长朝'), 'yuexing')).toBe(true);
  });
});

describe('a unit is found', () => {
  const key = searchKeyOf('市交通运输局', '市交通局');
  it.each(['交通', 'jiaotong', 'shijiaotongyunshuju', 'sjtysj', 'SJTJ', 'jtj', 'yunshu', '交通 运输', '市交通局'])(
    '%s',
    (text) => {
      expect(finds(key, text)).toBe(true);
    },
  );

  it('with a ü however it is typed', () => {
    const tourism = searchKeyOf('市旅游局');
    expect(['shilvyouju', 'lüyou', 'lyuyou', 'luyou'].filter((text) => !finds(tourism, text))).toEqual([]);
  });

  it('by any bracket and width', () => {
    const factory = searchKeyOf('（四三〇厂）铁路专用线产权单位');
    expect(['(四三〇厂)', '［四三○厂］', '430'].map((text) => finds(factory, text))).toEqual([true, true, false]);
  });
});

describe('names stand in the order of their pinyin', () => {
  const inOrder = (names: string[], of: (name: string) => string) =>
    [...names].sort((one, other) => (of(one) < of(other) ? -1 : 1)).join(' ');

  it('surnames as they are read', () => {
    expect(inOrder(['丁', '白', '艾'], orderOfPerson)).toBe('艾 白 丁');
    // Of one syllable by its tone.
    expect(inOrder(['马三', '麻四', '莫五', '牟六'], orderOfPerson)).toBe('麻四 马三 莫五 牟六');
    const names = [
      '曾一',
      '单二',
      '仇三',
      '丁四',
      '区五',
      '查六',
      '解七',
      '任八',
      '邓波',
      '灯波',
      '登波',
      '吕布',
      '陆布',
    ];
    expect(inOrder(names, orderOfPerson)).toBe('灯波 登波 邓波 丁四 陆布 吕布 区五 仇三 任八 单二 解七 曾一 查六');
  });

  it('a short name before the longer one, and numbers as they count', () => {
    expect(inOrder(['王建国', '王建'], orderOfPerson)).toBe('王建 王建国');
    expect(inOrder(['第十组', '第二组', '第一组', '第12组'], orderOf)).toBe('第一组 第二组 第十组 第12组');
    expect(inOrder(['重庆路', '长沙路', '银行'], orderOf)).toBe('长沙路 重庆路 银行');
  });

  it('equal only where the letters are', () => {
    expect(orderOfPerson('邓　波')).toBe(orderOfPerson('邓波'));
    expect(orderOfPerson('邓波')).not.toBe(orderOfPerson('邓博'));
    expect(orderOfPerson('邓波')).not.toBe(orderOfPerson('灯波'));
  });
});
