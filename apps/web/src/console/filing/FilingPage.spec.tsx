import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { aCase, anAction, aRow } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { FilingPage } from './FilingPage';
import { OwnDrafts } from './OwnDrafts';

it('the desk of a filing that was submitted leads to the case, which says why', async () => {
  answerWith({ 'GET /proposals/case-1': { body: aCase({ state: 'submitted' }) } });
  const before = window.history.length;
  await showConsole(<FilingPage />, '/filings/:caseId', '/filings/case-1', theSecretariat());
  expect(await screen.findByText('elsewhere')).toBeVisible();
  expect(window.location.pathname).toBe('/cases/case-1');
  expect(window.history.state).toMatchObject({ usr: { led: 'notDraft' } });
  // The way back leads past the form.
  expect(window.history.length).toBe(before);
});

it('offers no file to a text that somebody has confirmed', async () => {
  const confirmed = aCase({
    state: 'draft',
    availableActions: [anAction('autosave', { unmet: ['textIsUnconfirmed'] })],
  });
  answerWith({ 'GET /proposals/case-1': { body: confirmed } });
  await showConsole(<FilingPage />, '/filings/:caseId', '/filings/case-1', theSecretariat());
  expect(await screen.findByText('文字已有人确认，附件不能再添加或移除。')).toBeVisible();
  expect(screen.queryByLabelText('添加附件')).toBeNull();
});

it('all filings that are not submitted are there, the latest changed first', async () => {
  const rows = Array.from({ length: 45 }, (_, at) =>
    aRow({
      id: `f${String(at)}`,
      state: 'draft',
      onBehalf: true,
      title: `第${String(at)}件`,
      changedAt: new Date(at).toISOString(),
    }),
  );
  vi.stubGlobal('fetch', (url: string) => {
    const from = Number(new URL(url, 'http://localhost').searchParams.get('cursor') ?? 0);
    const next = from + 20 < rows.length ? String(from + 20) : null;
    return Promise.resolve(Response.json({ items: rows.slice(from, from + 20), total: rows.length, nextCursor: next }));
  });
  await showConsole(<OwnDrafts />, '/', '/', theSecretariat());
  const links = await screen.findAllByRole('link');
  expect(links).toHaveLength(45);
  expect(links[0]).toHaveAttribute('href', '/filings/f44');
});
