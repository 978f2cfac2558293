import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Paragraphs } from './Paragraphs';

/** What is drawn, block by block: words, or the cells of a table row by row. */
function drawn(text: string): (string | string[][])[] {
  const { container } = render(<Paragraphs text={text} />);
  return [...container.children].map((block) =>
    block instanceof HTMLTableElement
      ? [...block.rows].map(({ cells }) => [...cells].map((cell) => cell.textContent ?? ''))
      : (block.textContent ?? ''),
  );
}

describe('a text as it is read', () => {
  it('is drawn in paragraphs', () => {
    expect(drawn('　　第一段。\n\n第二段。')).toEqual(['第一段。', '第二段。']);
  });

  it('keeps the columns of a table, with empty cells', () => {
    expect(drawn('进度如下：\n区县\t计划\t完成\n甲县\t5\t3\n乙县\t\t2\n\t合计\n请督办。')).toEqual([
      '进度如下：',
      [
        ['区县', '计划', '完成'],
        ['甲县', '5', '3'],
        ['乙县', '', '2'],
        ['', '合计', ''],
      ],
      '请督办。',
    ]);
  });

  it('leaves a single line with gaps and the numbers of a list as they are written', () => {
    expect(drawn('区县\t计划')).toEqual(['区县\t计划']);
    expect(drawn('一、\t设专架。\n二、\t送书上门。')).toEqual(['一、\t设专架。', '二、\t送书上门。']);
  });
});
