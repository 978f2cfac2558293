import { lazy, type ComponentType } from 'react';
import { addTexts } from '../lib/i18n';

/** Each page is fetched with its own words when somebody goes there; the workbench comes with the start. */
const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const withCaseWords = (load: () => Promise<ComponentType>) =>
  page(async () => {
    const [component, { consoleCase }] = await Promise.all([load(), import('../i18n/zh-CN/consoleCase')]);
    await addTexts({ consoleCase });
    return component;
  });

export const CasesPage = page(async () => (await import('./lists/CasesPage')).CasesPage);
export const CasePage = withCaseWords(async () => (await import('./review/CaseOrReview')).CaseOrReview);
export const ReplyPage = withCaseWords(async () => (await import('./reply/ReplyPage')).ReplyPage);
export const OpinionPage = withCaseWords(async () => (await import('./reply/OpinionPage')).OpinionPage);
export const NewFilingPage = withCaseWords(async () => (await import('./filing/NewFilingPage')).NewFilingPage);
export const FilingPage = withCaseWords(async () => (await import('./filing/FilingPage')).FilingPage);
export const MessagesPage = page(async () => (await import('./messages/MessagesPage')).MessagesPage);

export const AccountPage = page(async () => {
  const [{ AccountPage: component }, { login }] = await Promise.all([
    import('./account/AccountPage'),
    import('../i18n/zh-CN/login'),
  ]);
  await addTexts({ login });
  return component;
});

const withRegisterWords = (load: () => Promise<ComponentType>) =>
  page(async () => {
    const [component, { consoleRegisters }] = await Promise.all([load(), import('../i18n/zh-CN/consoleRegisters')]);
    await addTexts({ consoleRegisters });
    return component;
  });

export const RegisterPage = withRegisterWords(async () => (await import('./registers/RegisterPage')).RegisterPage);
export const PersonPage = withRegisterWords(async () => (await import('./registers/PersonPage')).PersonPage);
