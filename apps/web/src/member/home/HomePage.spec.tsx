import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aDeadline, aRow, aSession } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { chooseTextSize } from '../../lib/textSize';
import type { CaseRow } from '../../lib/schemas';
import { unsent } from '../../lib/unsent';
import type { Session } from '../../lib/session/session';
import { HomePage } from './HomePage';

type Lists = Partial<Record<'draft' | 'drafts' | 'invitations' | 'filings' | 'toRate' | 'own' | 'returned', CaseRow[]>>;

/** Each list by the filter it is asked with. */
function lists(found: Lists): void {
  vi.stubGlobal('fetch', (url: string) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const asked = (searchParams.get('desk') ?? searchParams.get('state'))?.split(',') ?? [];
    const items = pathname.endsWith('/choices/sessions')
      ? [{ id: '1', name: '十六届五次会议' }]
      : asked.flatMap((one) => found[one as keyof Lists] ?? []);
    return Promise.resolve(Response.json({ items, total: items.length, nextCursor: null }));
  });
}

const open = (session?: Session) => showPage(<HomePage />, '/', '/', session);

afterEach(() => {
  cleanup();
  chooseTextSize('standard');
  vi.unstubAllGlobals();
});

describe('the member’s first page in 长辈版', () => {
  it('has what waits first, then what can be begun, then whom to call, in the order in which it is read', async () => {
    chooseTextSize('elder');
    lists({ toRate: [aRow({ state: 'replied' })], own: [aRow()] });
    await open();
    const waits = await screen.findByRole('link', { name: /^评价答复/ });
    const order = [
      waits,
      screen.getByRole('link', { name: /提建议/ }),
      screen.getByRole('link', { name: /0731-2868 1000/ }),
      await screen.findByRole('heading', { name: '我的建议' }),
    ];
    const found = [...document.querySelectorAll('a, h2')].filter((one) => order.some((named) => named === one));
    expect(found).toEqual(order);
  });
});

describe('the member’s first page', () => {
  it('greets, and offers one thing to start', async () => {
    lists({});
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('谭桂艳代表，您好');
    expect(await screen.findByText('十六届五次会议 · 茶陵代表团')).toBeVisible();
    expect(screen.getByRole('link', { name: /提建议/ })).toHaveAttribute('href', '/drafts/new/title?body=body-1');
  });

  it('says so when nothing waits and nothing was filed', async () => {
    lists({});
    await open();
    expect(await screen.findByText('没有需要您处理的事项。')).toBeVisible();
    expect(await screen.findByText(/还没有提交过建议/)).toBeVisible();
  });

  it('says of a case whose rating was filled in here that it was not submitted', async () => {
    lists({ toRate: [aRow({ id: 'case-2', state: 'replied' }), aRow({ id: 'case-3', state: 'replied' })] });
    window.history.replaceState(null, '', '/m/cases/case-2/rate');
    unsent.keep('account-1', 'rating.reply-2', { attitude: 'satisfied', result: null, reason: '', because: '' });
    await open();
    const [filledIn, untouched] = await screen.findAllByRole('article');
    expect(filledIn).toHaveTextContent('填写的内容存在本机，还没有提交');
    expect(untouched).not.toHaveTextContent('存在本机');
    unsent.clear();
  });

  it('shows what somebody has co-signed before it is submitted, and not his own texts', async () => {
    const written = { state: 'draft', number: null, series: null } as const;
    lists({
      draft: [
        aRow({ ...written, id: 'case-2', own: false, authorName: '邓波', title: '关于公园照明的建议' }),
        aRow({ ...written, id: 'case-3', own: true, title: '自己的草稿' }),
        aRow({ ...written, id: 'case-4', own: false, invited: true, title: '还没有答复的邀请' }),
      ],
    });
    await open();
    const found = await screen.findByRole('article');
    expect(found).toHaveTextContent('联名 · 邓波领衔');
    expect(found).toHaveTextContent('已同意联名，待领衔人提交');
    expect(within(found).getByRole('link')).toHaveAttribute('href', '/cases/case-2');
  });

  it('has the way to all cases below them from the first, and says that there are none only when that is known', async () => {
    let answer = (_: Response) => undefined as void;
    lists({});
    const fetch = window.fetch.bind(window);
    vi.stubGlobal('fetch', (url: string) =>
      url.includes('state=draft') ? new Promise<Response>((resolve) => (answer = resolve)) : fetch(url),
    );
    await open();
    expect(await screen.findByText('没有需要您处理的事项。')).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('link', { name: '全部提出和联名的办件' })).toBeNull();
    expect(screen.queryByText(/还没有提交过建议/)).toBeNull();
    const coSigned = aRow({ state: 'draft', own: false, number: null, series: null });
    answer(Response.json({ items: [coSigned], total: 1, nextCursor: null }));
    expect(await screen.findByRole('link', { name: '全部提出和联名的办件' })).toBeVisible();
    expect(screen.queryByText(/还没有提交过建议/)).toBeNull();
  });

  it('offers the latest drafts, and the way to all of them', async () => {
    lists({
      drafts: [1, 2, 3, 4, 5, 6, 7].map((day) =>
        aRow({
          id: `d${String(day)}`,
          state: 'draft',
          title: `第${String(day)}日`,
          changedAt: `2026-03-0${String(day)}T01:00:00Z`,
        }),
      ),
    });
    await open();
    const list = await screen.findByRole('list', { name: '草稿' });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([7, 6, 5, 4, 3].map((day) => `/drafts/d${String(day)}/check`));
    expect(screen.getByRole('link', { name: '全部草稿（7 件）' })).toHaveAttribute('href', '/drafts');
  });

  it('puts what waits first, each with its one press', async () => {
    const due = aDeadline({ standing: 'soon', workingDays: 3, dueOn: '2026-03-19' });
    lists({
      toRate: [
        aRow({ id: 'a', state: 'replied', nextDeadline: due }),
        aRow({ id: 'e', state: 'replied', proxyPending: true }),
      ],
      invitations: [
        aRow({
          id: 'b',
          state: 'draft',
          own: false,
          invited: true,
          nextDeadline: null,
          invitedUntil: aDeadline({ clock: 'invitation', standing: 'soon', workingDays: 5, dueOn: '2026-03-23' }),
          authorName: '邓波',
          number: null,
          receiptNumber: null,
        }),
      ],
      filings: [aRow({ id: 'c', state: 'submitted', number: null, awaitsFilingConfirmation: true })],
      returned: [aRow({ id: 'd', state: 'returned', number: null })],
    });
    await open();
    const todo = await screen.findByRole('region', { name: '待我处理' });
    expect(await within(todo).findByRole('link', { name: /评价答复/ })).toHaveAttribute('href', '/cases/a/rate');
    // What a second person is checking is not asked for once more.
    expect(within(todo).getByRole('link', { name: /查看代录的评价/ })).toHaveAttribute('href', '/cases/e');
    const invitation = within(todo).getByRole('link', { name: /阅读并确认/ });
    expect(invitation).toHaveAttribute('href', '/cases/b/co-sign');
    expect(invitation.closest('article')).toHaveTextContent('还剩 5 个工作日 3月23日前');
    expect(within(todo).getByRole('link', { name: /查看并确认/ })).toHaveAttribute('href', '/cases/c/filing');
    expect(within(todo).getByRole('link', { name: /查看原因并修改/ })).toHaveAttribute('href', '/cases/d');
    expect(within(todo).getByText('即将到期，还剩 3 个工作日')).toBeVisible();
  });

  it('goes on with a draft in one press', async () => {
    lists({ drafts: [aRow({ id: 'e', state: 'draft', title: '', changedAt: '2026-03-15T13:40:00Z' })] });
    await open();
    const draft = await screen.findByRole('link', { name: /还没有标题/ });
    expect(draft).toHaveAttribute('href', '/drafts/e/check');
    expect(draft).toHaveTextContent('昨天 21:40 已自动保存');
  });

  it('names a draft by the title on this device that the server does not have yet', async () => {
    lists({ drafts: [aRow({ id: 'e', state: 'draft', title: '' })] });
    unsent.keep('account-1', 'text.e', { version: 3, text: { title: '关于盲道的建议' }, sent: [] });
    await open();
    expect(await screen.findByRole('link', { name: /^关于盲道的建议/ })).toHaveAttribute('href', '/drafts/e/check');
    unsent.clear();
  });

  it('says how many letters there are to rate where several units have replied', async () => {
    const replied = aRow({ id: 'a', state: 'replied', replyingUnits: ['市教育局', '市财政局'] });
    lists({ toRate: [replied, aRow({ id: 'b', state: 'replied' })] });
    await open();
    const [several, one] = await screen.findAllByRole('article');
    expect(several).toHaveTextContent('市教育局、市财政局已答复，共 2 份 · 第012号');
    expect(one).toHaveTextContent('市教育局已答复 · 第012号');
  });

  it('tells of each case with whom it lies and by when', async () => {
    lists({ own: [aRow({ nextDeadline: aDeadline({ standing: 'notNear', workingDays: 40, dueOn: '2026-05-12' }) })] });
    await open();
    expect(await screen.findByText('市教育局办理中')).toBeVisible();
    expect(screen.getByText('第012号')).toBeVisible();
    expect(screen.getByText('5月12日前')).toBeVisible();
  });

  it('offers a try again when the lists cannot be fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await open();
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
  });

  it('has a start of its own for each body a person sits in', async () => {
    lists({});
    const [seat] = aSession().roles;
    const cppcc = { ...seat?.body, id: 'body-2', kind: 'cppcc', shortName: '市政协' } as NonNullable<
      typeof seat
    >['body'];
    await open(aSession({ roles: [...(seat ? [seat] : []), { role: 'member', ...(cppcc ? { body: cppcc } : {}) }] }));
    expect(screen.getByRole('link', { name: /提建议/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /提交提案/ })).toHaveAttribute('href', '/drafts/new/title?body=body-2');
  });
});
