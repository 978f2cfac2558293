import { describe, expect, it } from 'vitest';
import { chineseOrdinal, sessionName } from './ordinal-name.js';

describe('the name of a session', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [16, '十六'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [118, '一百一十八'],
    [999, '九百九十九'],
  ])('counts %i as %s', (ordinal, name) => {
    expect(chineseOrdinal(ordinal)).toBe(name);
  });

  it('joins term and session as titles do', () => {
    expect(sessionName(16, 5)).toBe('十六届五次会议');
    expect(sessionName(10, 1)).toBe('十届一次会议');
  });
});
