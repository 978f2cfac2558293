import { describe, expect, it } from 'vitest';
import { localeFor } from './locales.js';

describe('the language of an answer', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW,zh;q=0.9', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh-CN;q=0.8', 'en'],
    ['fr-FR,en;q=0.3,zh;q=0.5', 'zh-CN'],
    ['en;q=0,zh', 'zh-CN'],
    ['zh;q=0.1, EN;q=0.2', 'en'],
  ])('is what the caller likes best: %s', (header, locale) => {
    expect(localeFor(header)).toBe(locale);
  });

  it.each([undefined, '', '*', 'fr', ';;;q=,=,', 'zhx', 'english'])('is else what the account chose: %s', (header) => {
    expect(localeFor(header, 'en')).toBe('en');
    expect(localeFor(header)).toBe('zh-CN');
  });
});
