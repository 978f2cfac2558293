import { describe, expect, it } from 'vitest';
import { lengthOf, paragraphsOf, pointsOf, tidyText } from './text';

describe('a text', () => {
  it('falls into paragraphs, whatever indents and empty lines it was pasted with', () => {
    expect(paragraphsOf('　　第一段。\r\n\r\n  第二段。\n')).toEqual(['第一段。', '第二段。']);
    expect(tidyText('\u200b第一段。\n\n\n第二段。 ')).toBe('第一段。\n第二段。');
  });

  it('is counted as people count, not in halves of characters', () => {
    expect(lengthOf('株洲𠮷')).toBe(3);
  });
});

describe('a pasted list', () => {
  it.each([
    ['1. 设专架。\n2、送书上门。', ['设专架。', '送书上门。']],
    ['一、设专架。\n二、送书上门。', ['设专架。', '送书上门。']],
    ['（一）设专架。\n（二）送书上门。', ['设专架。', '送书上门。']],
    ['①设专架。\n②送书上门。', ['设专架。', '送书上门。']],
    ['1. 设专架。\n选址在县馆。\n2. 送书上门。', ['设专架。\n选址在县馆。', '送书上门。']],
  ])('becomes its points: %j', (pasted, points) => {
    expect(pointsOf(pasted)).toEqual(points);
  });

  it('stays whole when it is not a list', () => {
    expect(pointsOf('2026年设专架。\n以后送书上门。')).toEqual(['2026年设专架。\n以后送书上门。']);
  });
});
