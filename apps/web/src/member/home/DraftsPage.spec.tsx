import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseRow } from '../../lib/schemas';
import { unsent } from '../../lib/unsent';
import { aRow } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { DraftsPage } from './DraftsPage';

/** The API, two drafts a page, the oldest first. */
function drafts(rows: CaseRow[]): void {
  vi.stubGlobal('fetch', (url: string) => {
    const from = Number(new URL(url, 'http://localhost').searchParams.get('cursor') ?? 0);
    const next = from + 2 < rows.length ? String(from + 2) : null;
    return Promise.resolve(Response.json({ items: rows.slice(from, from + 2), total: rows.length, nextCursor: next }));
  });
}

afterEach(() => cleanup());

it('all drafts are there, the latest changed first', async () => {
  drafts(
    [3, 1, 5, 2, 4].map((day) =>
      aRow({
        id: `d${String(day)}`,
        state: 'draft',
        title: `第${String(day)}日`,
        changedAt: `2026-03-0${String(day)}T01:00:00Z`,
      }),
    ),
  );
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  expect(await screen.findByText('共 5 件，最近改过的在前')).toBeVisible();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 3))).toEqual([
    ...['第5日', '第4日', '第3日', '第2日', '第1日'],
  ]);
  expect(screen.getByRole('link', { name: /第1日/ })).toHaveAttribute('href', '/drafts/d1/check');
});

it('what never reached the server is among them, and said to be on this device alone', async () => {
  drafts([]);
  unsent.keep('account-1', 'text.new.body-1.k1', { version: 0, text: { title: '关于盲文', background: '' }, sent: [] });
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  const link = await screen.findByRole('link', { name: /关于盲文/ });
  expect(link).toHaveAttribute('href', '/drafts/new/check?body=body-1&as=k1');
  expect(link).toHaveTextContent('只在这台设备上，还没有保存到服务器');
});

it('says how one comes about when there is none', async () => {
  drafts([]);
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  expect(await screen.findByText('没有草稿。写下第一个字，就自动保存在这里。')).toBeVisible();
  expect(screen.getByRole('link', { name: '提建议' })).toHaveAttribute('href', '/drafts/new/title?body=body-1');
});
