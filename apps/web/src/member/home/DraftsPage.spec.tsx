import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseRow } from '../../lib/schemas';
import { unsent } from '../../lib/unsent';
import { aPreview, aRow } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { DraftsPage } from './DraftsPage';

/** The API, two drafts a page, the oldest first; it answers what it was asked. */
function drafts(rows: CaseRow[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    asked.push(pathname);
    if (pathname.endsWith('/preview')) return Promise.resolve(Response.json(aPreview()));
    const from = Number(searchParams.get('cursor') ?? 0);
    const next = from + 2 < rows.length ? String(from + 2) : null;
    return Promise.resolve(Response.json({ items: rows.slice(from, from + 2), total: rows.length, nextCursor: next }));
  });
  return asked;
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
  const entries = await screen.findAllByRole('listitem');
  expect(entries.map(({ textContent }) => textContent?.slice(0, 3))).toEqual([
    ...['第5日', '第4日', '第3日', '第2日', '第1日'],
  ]);
  expect(screen.getByRole('link', { name: /第1日/ })).toHaveAttribute('href', '/drafts/d1/check');
});

it('two of one title are told apart by how far they are and how they begin, and one is discarded here', async () => {
  const twin = { state: 'draft', title: '关于城乡客运一体化的建议', submittedAt: null } as const;
  const begins = '渌口区南洲镇有五个村没有班车，老人到镇上看病要走一个多小时。';
  const asked = drafts([
    aRow({ ...twin, id: 'd1', draft: { begins, written: ['background', 'requests'] } }),
    aRow({ ...twin, id: 'd2', draft: { begins: '', written: [] }, submittedAt: '2026-03-09T01:00:00Z' }),
  ]);
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent('写到第 3 步“具体建议”，共 8 步');
  expect(first).toHaveTextContent('“渌口区南洲镇有五个村没有班车，老人到镇上看病要走……”');
  expect(second).toHaveTextContent('写到第 1 步“标题”，共 8 步正文为空');
  // The list tells all of it: no draft is asked for by itself.
  expect(new Set(asked)).toEqual(new Set(['/api/proposals']));
  await userEvent.click(screen.getByRole('button', { name: /^作废/ }));
  expect(screen.getByRole('dialog', { name: '作废后不能恢复，确定作废？' })).toBeVisible();
});

it('what never reached the server is among them, and said to be on this device alone', async () => {
  drafts([]);
  unsent.keep('account-1', 'text.new.body-1.k1', { version: 0, text: { title: '关于盲文', background: '' }, sent: [] });
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  const link = await screen.findByRole('link', { name: /关于盲文/ });
  expect(link).toHaveAttribute('href', '/drafts/new/check?body=body-1&as=k1');
  expect(link).toHaveTextContent('只在这台设备上，还没有保存到服务器');
});

it('of a draft whose last words did not reach the server it says so, instead of when it was saved', async () => {
  drafts([
    aRow({ id: 'd1', state: 'draft', title: '关于盲道的建议' }),
    aRow({ id: 'd2', state: 'draft', title: '关于路灯的建议' }),
  ]);
  unsent.keep('account-1', 'text.d1', { version: 3, text: { title: '关于盲道的建议' }, sent: [] });
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  const [kept, saved] = await screen.findAllByRole('listitem');
  expect(kept).toHaveTextContent('存在本机，尚未上传');
  expect(kept).not.toHaveTextContent('已自动保存');
  expect(saved).toHaveTextContent('已自动保存');
});

it('a draft tells what was written of it on this device when the server does not have it yet', async () => {
  const onServer: Partial<CaseRow> = { state: 'draft', title: '', draft: { begins: '', written: [] } };
  drafts([aRow({ ...onServer, id: 'd1' }), aRow({ ...onServer, id: 'd2' })]);
  const text = {
    title: '关于盲道的建议',
    background: '沿江路的盲道被占。',
    requests: [{ key: 'p1', text: '清出盲道。' }],
  };
  unsent.keep('account-1', 'text.d1', { version: 3, text, sent: [] });
  unsent.keep('account-1', 'text.d2', { version: 3, text: { ...text, title: '', background: ' ' }, sent: [] });
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  const [first, second] = await screen.findAllByRole('listitem');
  expect(first).toHaveTextContent('关于盲道的建议写到第 3 步“具体建议”，共 8 步“沿江路的盲道被占。”');
  expect(second).toHaveTextContent('（还没有标题）写到第 3 步“具体建议”，共 8 步“清出盲道。”');
  unsent.clear();
});

it('says how one comes about when there is none', async () => {
  drafts([]);
  await showPage(<DraftsPage />, '/drafts', '/drafts');
  expect(await screen.findByText('没有草稿。写下第一个字，就自动保存在这里。')).toBeVisible();
  expect(screen.getByRole('link', { name: '提建议' })).toHaveAttribute('href', '/drafts/new/title?body=body-1');
});
