import { expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.js';

it.each<[what: string, text: string, paragraphs: string[]]>([
  ['indents and empty lines', '　　第一段。\r\n\r\n  第二段。\n', ['第一段。', '第二段。']],
  ['an indent by a tab', '\t第一段。\n\t第二段。', ['第一段。', '第二段。']],
  ['line breaks of a word processor', '第一段。\v第二段。', ['第一段。', '第二段。']],
  ['columns', ' 区县\t计划\t完成 \n甲县\t\t3', ['区县\t计划\t完成', '甲县\t\t3']],
  ['an empty first column', '区县\t计划\n\t合计\n乙县\t2', ['区县\t计划', '\t合计', '乙县\t2']],
])('a text with %s falls into its paragraphs', (_, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});
