import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith, loseConnection } from '../../test/server';
import { CoSignerField } from './CoSignerField';

const draft = aCase({ availableActions: [anAction('invite')] });
const open = () => showPage(<CoSignerField found={draft} />, '/', '/');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says so when nobody can be looked up, and finds them on the next try', async () => {
  loseConnection();
  await open();
  await userEvent.type(screen.getByRole('searchbox'), 'd');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('没有找到，换个写法再试。')).not.toBeInTheDocument();
  answerWith({ 'GET /choices/members': { body: { items: [{ id: 'member-2', name: '邓波' }] } } });
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('button', { name: '邀请 邓波' })).toBeVisible();
});

it('says when nobody of that name may be asked', async () => {
  answerWith({ 'GET /choices/members': { body: { items: [] } } });
  await open();
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  expect(await screen.findByText('没有找到，换个写法再试。')).toBeVisible();
});

it('an invitation that was answered before it is recalled leads to how it stands now', async () => {
  const asked = {
    ...{ id: 'invitation-1', memberId: 'member-2', memberName: '邓波', toldApartBy: null, state: 'invited' as const },
    ...{ expiresOn: '2026-03-30', answeredAt: null, onPaper: false, own: false },
  };
  const found = { ...draft, invitations: [asked], availableActions: [anAction('recallInvitation')] };
  const detail = '邓波已于3月16日 10:05办过：同意联名。查看最新进展后再办。';
  answerWith({ 'POST /invitations/invitation-1/recall': { status: 409, body: { code: 'wrong-state', detail } } });
  await showPage(<CoSignerField found={found} />, '/', '/');
  await userEvent.click(screen.getByRole('button', { name: '撤回邀请 邓波' }));
  expect(await screen.findByText(detail)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '查看最新进展' }));
  await vi.waitFor(() => expect(screen.queryByText(detail)).toBeNull());
});

describe('a name that many bear', () => {
  /** Two of them of one delegation are called alike: their posts tell them apart. */
  const POSTS = ['村支书', '中学教师'];
  const members = Array.from({ length: 37 }, (_, at) => ({
    ...{ id: `other-${String(at)}`, name: at < 2 ? '王建国' : `王${String(at)}`, shortName: null },
    detail: `${POSTS[at] ?? '工人'} · 荷塘代表团`,
    toldApartBy: at < 2 ? `${POSTS[at] ?? ''} · 荷塘代表团` : null,
  }));
  const page = (url: string) => {
    const from = Number(new URL(url, 'http://localhost').searchParams.get('cursor') ?? 0);
    const limit = Number(new URL(url, 'http://localhost').searchParams.get('limit'));
    const nextCursor = from + limit < members.length ? String(from + limit) : null;
    return { items: members.slice(from, from + limit), total: members.length, nextCursor };
  };
  const search = async (found = draft) => {
    vi.stubGlobal('fetch', (url: string) => Promise.resolve(Response.json(page(url))));
    await showPage(<CoSignerField found={found} />, '/', '/');
    await userEvent.type(screen.getByRole('searchbox'), 's');
  };

  it('is offered eight at a time: it is said how many there are, and the others come when asked for', async () => {
    await search();
    expect(await screen.findByText('显示 8 名，共 37 名')).toHaveAttribute('role', 'status');
    await userEvent.click(screen.getByRole('button', { name: '再显示几名' }));
    expect(await screen.findByText('显示 16 名，共 37 名')).toBeVisible();
    // Whoever asked goes on with the first of them.
    expect(document.activeElement).toHaveTextContent('王8');
    for (const shown of [24, 32, 37]) {
      await userEvent.click(screen.getByRole('button', { name: '再显示几名' }));
      expect(await screen.findByText(`显示 ${String(shown)} 名，共 37 名`)).toBeVisible();
    }
    expect(screen.queryByRole('button', { name: '再显示几名' })).toBeNull();
  });

  it('tells two of one name apart for everybody, by eye and by ear', async () => {
    await search();
    expect(await screen.findByRole('button', { name: '邀请 王建国（村支书 · 荷塘代表团）' })).toBeVisible();
    expect(screen.getByRole('button', { name: '邀请 王建国（中学教师 · 荷塘代表团）' })).toBeVisible();
  });

  it('says how many of those on offer bear one name, so that nobody takes the first of them unseen', async () => {
    await search();
    expect(await screen.findByText('其中 2 名王建国，看职务再选。')).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), '{Backspace}');
    expect(screen.queryByText(/王建国，看职务再选/)).toBeNull();
  });

  it('says so of each name by itself', async () => {
    const named = (name: string, at: number) => ({ id: `${name}-${String(at)}`, name, detail: '', toldApartBy: null });
    const items = ['王建国', '王丽', '王建国', '王丽'].map(named);
    answerWith({ 'GET /choices/members': { body: { items, total: 4, nextCursor: null } } });
    await open();
    await userEvent.type(screen.getByRole('searchbox'), 's');
    expect(await screen.findByText('其中 2 名王建国，看职务再选。')).toBeVisible();
    expect(screen.getByText('其中 2 名王丽，看职务再选。')).toBeVisible();
  });

  it('counts whoever was asked already, and does not ask again', async () => {
    const invitation = { id: 'i-1', memberId: 'other-0', memberName: '王建国', toldApartBy: '村支书 · 荷塘代表团' };
    const more = { state: 'invited', expiresOn: '2026-03-20', answeredAt: null, onPaper: false, own: false } as const;
    await search({ ...draft, invitations: [{ ...invitation, ...more }] });
    expect(await screen.findByText('显示 8 名，共 37 名')).toBeVisible();
    expect(screen.queryByRole('button', { name: '邀请 王建国（村支书 · 荷塘代表团）' })).toBeNull();
    expect(screen.getAllByText('王建国（村支书 · 荷塘代表团）', { exact: false })[0]).toBeVisible();
  });
});
