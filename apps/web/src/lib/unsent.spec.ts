import { afterEach, describe, expect, it } from 'vitest';
import { keptKey, unsent } from './unsent';

const HOUR = 60 * 60 * 1000;

afterEach(() => localStorage.clear());

describe('what the server does not have yet', () => {
  it('is found again by the same account, and by no other', () => {
    unsent.keep('one', 'draft', { title: '标题' });
    expect(unsent.find('one', 'draft')).toEqual({ title: '标题' });
    expect(unsent.find('other', 'draft')).toBeNull();
  });

  it('is old after 24 hours, but still there, until somebody goes on with it or lets it go', () => {
    unsent.keep('one', 'draft', '标题', 0);
    expect(unsent.old('one', 23 * HOUR)).toEqual([]);
    expect(unsent.old('one', 24 * HOUR)).toMatchObject([{ subject: 'draft', words: '标题' }]);
    expect(unsent.find('one', 'draft')).toBe('标题');
    unsent.renew('one', 'draft', 24 * HOUR);
    expect(unsent.old('one', 25 * HOUR)).toEqual([]);
  });

  it('is told by its words and the page they were typed on, not by ids and choices', () => {
    window.history.replaceState(null, '', '/m/cases/1/rate?a=1');
    unsent.keep('one', 'rating', { result: 'dissatisfied', reason: '没有时间表。' });
    const sent = [{ title: '旧' }];
    unsent.keep('one', 'text.1', {
      version: 3,
      text: { title: '新标题', requests: [{ key: 'ab12', text: '一件。' }] },
      sent,
    });
    expect(unsent.of('one').map(({ subject, words }) => [subject, words])).toEqual(
      expect.arrayContaining([
        ['rating', '没有时间表。'],
        ['text.1', '新标题\n一件。'],
      ]),
    );
    expect(unsent.of('one')[0]?.at).toBe('/m/cases/1/rate?a=1');
    expect(unsent.ofOthers('two')).toBe(2);
  });

  it('is gone at logout, whoever typed it, and nothing else is', () => {
    unsent.keep('one', 'draft', '甲');
    unsent.keep('other', 'draft', '乙');
    keptKey('one', 'draft').write({ input: '甲', key: 'k' });
    localStorage.setItem('jianyan.language', 'en');
    unsent.clear();
    expect(Object.keys(localStorage)).toEqual(['jianyan.language']);
  });
});
