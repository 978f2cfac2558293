import { afterEach, describe, expect, it } from 'vitest';
import { unsent } from './unsent';

const HOUR = 60 * 60 * 1000;

afterEach(() => localStorage.clear());

describe('what the server does not have yet', () => {
  it('is found again by the same account, and by no other', () => {
    unsent.keep('one', 'draft', { title: '标题' });
    expect(unsent.find('one', 'draft')).toEqual({ title: '标题' });
    expect(unsent.find('other', 'draft')).toBeNull();
  });

  it('is gone after 24 hours', () => {
    unsent.keep('one', 'draft', '标题', 0);
    expect(unsent.find('one', 'draft', 23 * HOUR)).toBe('标题');
    expect(unsent.find('one', 'draft', 24 * HOUR)).toBeNull();
    unsent.clearOld(24 * HOUR);
    expect(localStorage.length).toBe(0);
  });

  it('is gone at logout, whoever typed it, and nothing else is', () => {
    unsent.keep('one', 'draft', '甲');
    unsent.keep('other', 'draft', '乙');
    localStorage.setItem('jianyan.language', 'en');
    unsent.clear();
    expect(Object.keys(localStorage)).toEqual(['jianyan.language']);
  });
});
