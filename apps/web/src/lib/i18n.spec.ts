import i18next from 'i18next';
import { beforeEach, expect, it } from 'vitest';
import { common } from '../i18n/zh-CN/common';
import { chooseLanguage, startTexts } from './i18n';
import { currentLanguage } from './language';

beforeEach(() => {
  localStorage.clear();
  return startTexts({ common });
});

it('the language chosen last is the one on screen, however long the words of another take to come', async () => {
  const english = chooseLanguage('en');
  await chooseLanguage('zh-CN');
  await english;
  expect(i18next.language).toBe('zh-CN');
  expect(currentLanguage()).toBe('zh-CN');
  await chooseLanguage('en');
  expect(i18next.t('common:act.retry')).toBe('Try again');
});
