import { describe, expect, it } from 'vitest';
import { lengthOf, tidyText } from './text';

describe('a text', () => {
  it('falls into paragraphs, whatever indents and empty lines it was pasted with', () => {
    expect(tidyText('　　第一段。\r\n\r\n  第二段。\n')).toBe('第一段。\n第二段。');
    expect(tidyText('\u200b第一段。\n\n\n第二段。 ')).toBe('第一段。\n第二段。');
  });

  it('keeps the columns of a table, empty ones too', () => {
    expect(tidyText(' 区县\t计划\t完成\n甲县\t\t3 \n\t合计\n\t\t\n\t第二段。')).toBe(
      '区县\t计划\t完成\n甲县\t\t3\n\t合计\n第二段。',
    );
  });

  it('is counted as people count, not in halves of characters', () => {
    expect(lengthOf('株洲𠮷')).toBe(3);
  });
});
