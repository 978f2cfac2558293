import type { RouteObject } from 'react-router';
import { addTexts } from '../lib/i18n';
import { PageFailure } from './shell/PageFailure';
import { Shell } from './shell/Shell';
import { Home } from './workbench/Home';

const caseWords = async () => {
  const { consoleCase } = await import('../i18n/zh-CN/consoleCase');
  await addTexts({ consoleCase });
};

/** Each page is fetched with its own words when somebody goes there; the workbench comes with the start. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: PageFailure,
    children: [
      {
        ErrorBoundary: PageFailure,
        children: [
          { index: true, Component: Home },
          { path: 'cases', lazy: async () => ({ Component: (await import('./lists/CasesPage')).CasesPage }) },
          {
            path: 'cases/:caseId',
            lazy: async () => {
              const [{ CasePage }] = await Promise.all([import('./case/CasePage'), caseWords()]);
              return { Component: CasePage };
            },
          },
          {
            path: 'cases/:caseId/replies/:replyId',
            lazy: async () => {
              const [{ ReplyPage }] = await Promise.all([import('./reply/ReplyPage'), caseWords()]);
              return { Component: ReplyPage };
            },
          },
          {
            path: 'cases/:caseId/opinions/:assignmentId',
            lazy: async () => {
              const [{ OpinionPage }] = await Promise.all([import('./reply/OpinionPage'), caseWords()]);
              return { Component: OpinionPage };
            },
          },
          {
            path: 'filings/new',
            lazy: async () => {
              const [{ NewFilingPage }] = await Promise.all([import('./filing/NewFilingPage'), caseWords()]);
              return { Component: NewFilingPage };
            },
          },
          {
            path: 'filings/:caseId',
            lazy: async () => {
              const [{ FilingPage }] = await Promise.all([import('./filing/FilingPage'), caseWords()]);
              return { Component: FilingPage };
            },
          },
          {
            path: 'messages',
            lazy: async () => ({ Component: (await import('./messages/MessagesPage')).MessagesPage }),
          },
          {
            path: 'account',
            lazy: async () => {
              const { login } = await import('../i18n/zh-CN/login');
              await addTexts({ login });
              return { Component: (await import('./account/AccountPage')).AccountPage };
            },
          },
          {
            path: 'registers/:register',
            lazy: async () => {
              const { consoleRegisters } = await import('../i18n/zh-CN/consoleRegisters');
              await addTexts({ consoleRegisters });
              return { Component: (await import('./registers/RegisterPage')).RegisterPage };
            },
          },
          { path: '*', lazy: async () => ({ Component: (await import('./shell/MissingPage')).MissingPage }) },
        ],
      },
    ],
  },
];
