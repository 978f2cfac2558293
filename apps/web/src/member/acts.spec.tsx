import { act, fireEvent, screen, within } from '@testing-library/react';
import { cleanup } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../lib/schemas';
import { aContact } from '../test/desk';
import { aCase, anAction, aRating, aReply } from '../test/fixtures';
import { showPage } from '../test/render';
import { actsIn, answerWith, goOffline, goOnline } from '../test/server';
import { CasePage } from './case/CasePage';
import { CoSignPage } from './cosigning/CoSignPage';
import { FilingPage } from './cosigning/FilingPage';
import { DraftPage } from './filing/DraftPage';
import { RatePage } from './rating/RatePage';

interface Act {
  page: ReactElement;
  /** `:id` is the case. */
  path: string;
  /** What the address asks for. */
  search?: string;
  found: Case;
  /** What is to be there before anything can be pressed. */
  ready: () => Promise<unknown>;
  /** From the page as it opens to where the words are written. */
  open?: () => void;
  /** The words, by the label of their field. */
  words?: RegExp;
  /** Chooses and presses whatever else there is. */
  press: () => void;
}

const button = (name: string) => screen.getByRole('button', { name });
const click = (name: string) => () => void fireEvent.click(button(name));
const ready = (name: string) => () => screen.findByRole('button', { name });
const inDialog = (name: string) => () =>
  void fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const numbered = { number: 12, series: 'inSession' } as const;
const invitation = {
  ...{ id: 'invitation-1', memberId: 'member-1', memberName: '谭桂艳', toldApartBy: null, state: 'invited' as const },
  ...{ expiresOn: '2026-03-30', answeredAt: null, onPaper: false, own: true },
};
const invited = aCase({ invitations: [invitation], availableActions: [anAction('confirm')] });
const filed = aCase({ state: 'submitted', availableActions: [anAction('confirmFiling'), anAction('disownFiling')] });
const choose = (aspect: string, satisfaction: string) =>
  void fireEvent.click(within(screen.getByRole('group', { name: aspect })).getByRole('radio', { name: satisfaction }));

const rated = (changes: Parameters<typeof aRating>[0], step: string, state: Case['state']) =>
  aCase({
    ...{ ...numbered, state },
    ...{ replies: [aReply({ evaluation: aRating(changes) })], availableActions: [anAction(step)] },
  });
const talkedTo = aCase({
  ...{ ...numbered, state: 'handling', contacts: [aContact({ answerable: true })] },
  availableActions: [anAction('answerContact', { machine: 'assignment', subjectId: 'assignment-1' })],
});

const ACTS: Readonly<Record<string, Act>> = {
  rating: {
    page: <RatePage />,
    path: '/cases/:id/rate',
    found: aCase({ ...numbered, state: 'replied', replies: [aReply()], availableActions: [anAction('rate')] }),
    ready: ready('提交评价'),
    open: () => {
      choose('对办理态度', '满意');
      choose('对办理结果', '不满意');
    },
    words: /不满意在哪里/,
    press: click('提交评价'),
  },
  'a rating that is put right': {
    ...{ page: <RatePage />, path: '/cases/:id/rate', search: '?reply=reply-1&as=correctRating' },
    found: rated({ correctable: true }, 'correctRating', 'closed'),
    ready: ready('更正评价'),
    open: () => {
      choose('对办理态度', '满意');
      choose('对办理结果', '基本满意');
    },
    words: /为什么更正/,
    press: click('更正评价'),
  },
  'a rating given late': {
    ...{ page: <RatePage />, path: '/cases/:id/rate', search: '?reply=reply-1&as=rateLate' },
    found: rated({ state: 'unrated', attitude: null, result: null }, 'rateLate', 'closed'),
    ready: ready('补充评价'),
    open: () => {
      choose('对办理态度', '满意');
      choose('对办理结果', '不满意');
    },
    words: /不满意在哪里/,
    press: click('补充评价'),
  },
  'disowning a rating from paper': {
    ...{ page: <RatePage />, path: '/cases/:id/rate', search: '?reply=reply-1&as=contestProxyRating' },
    found: rated({ state: 'pending', scanId: 'file-1', contestable: true }, 'contestProxyRating', 'replied'),
    ready: ready('否认代录'),
    words: /哪里与您的意思不符/,
    press: click('否认代录'),
  },
  'agreeing to a talk': {
    ...{ page: <CasePage />, path: '/cases/:id', found: talkedTo },
    ...{ ready: ready('无异议'), press: click('无异议') },
  },
  'an objection to a talk': {
    ...{ page: <CasePage />, path: '/cases/:id', found: talkedTo, ready: ready('有异议') },
    open: click('有异议'),
    words: /具体说明/,
    press: inDialog('提交异议'),
  },
  'an objection to a filing': {
    ...{
      page: <FilingPage />,
      path: '/cases/:id/filing',
      found: filed,
      ready: () => screen.findByRole('heading', { name: '建议原文' }),
    },
    open: () => {
      const object = screen.queryByRole('button', { name: '有异议' });
      if (object) fireEvent.click(object);
    },
    words: /哪里与您的意思不符/,
    press: click('否认代为登记'),
  },
  'the confirmation of a filing': {
    ...{ page: <FilingPage />, path: '/cases/:id/filing', found: filed },
    ...{ ready: ready('确认属实'), press: click('确认属实') },
  },
  'a withdrawal': {
    page: <CasePage />,
    path: '/cases/:id',
    found: aCase({ state: 'submitted', availableActions: [anAction('withdraw')] }),
    ready: ready('撤回'),
    open: click('撤回'),
    words: /撤回的理由/,
    press: inDialog('撤回'),
  },
  'giving up a draft': {
    ...{ page: <CasePage />, path: '/cases/:id', found: aCase({ availableActions: [anAction('discard')] }) },
    ...{ ready: ready('作废'), open: click('作废'), press: inDialog('作废') },
  },
  'co-signing': {
    ...{ page: <CoSignPage />, path: '/cases/:id/co-sign', found: invited },
    ...{ ready: ready('同意联名'), press: click('同意联名') },
  },
  'declining to co-sign': {
    ...{ page: <CoSignPage />, path: '/cases/:id/co-sign', found: invited },
    ...{ ready: ready('同意联名'), press: click('不同意联名') },
  },
  'a co-signer’s comment': {
    page: <CasePage />,
    path: '/cases/:id',
    found: aCase({ state: 'replied', replies: [aReply()], availableActions: [anAction('comment')] }),
    ready: ready('提交意见'),
    words: /对答复的意见/,
    press: click('提交意见'),
  },
  submission: {
    page: <DraftPage />,
    path: '/drafts/:id/check',
    found: aCase({ availableActions: [anAction('autosave'), anAction('submit')] }),
    ready: ready('提交建议'),
    press: click('提交建议'),
  },
  'opening a confirmed text again': {
    page: <DraftPage />,
    path: '/drafts/:id/title',
    found: aCase({
      coSigners: [{ memberId: 'member-2', name: '邓波', toldApartBy: null, post: null, groups: [], phone: null }],
      availableActions: [anAction('autosave', { unmet: ['textIsUnconfirmed'] }), anAction('reopenText')],
    }),
    ...{ ready: ready('改动正文'), open: click('改动正文'), press: inDialog('改动正文') },
  },
};

const each = Object.entries(ACTS);
const withWords = each.filter(([, { words }]) => words);

async function show({ page, path, search = '', found, ready: wait, open }: Act): Promise<void> {
  answerWith({ 'GET /proposals/case-1': { body: found } });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  await showPage(page, path.replace(/\/(title|check)$/, '/:step'), `${path.replace(':id', found.id)}${search}`);
  await wait();
  open?.();
}

const underWay = () => act(() => new Promise((resolve) => setTimeout(resolve)));

const write = (words: RegExp, value: string) => fireEvent.input(screen.getByLabelText(words), { target: { value } });

describe.each(each)('%s without a connection', (_, step) => {
  it('fails at once, in words beside the button, and never goes later by itself', async () => {
    await show(step);
    goOffline();
    const beside = within(screen.queryByRole('dialog') ?? document.body);
    expect(beside.getByText('没有网络，现在不能提交。')).toBeInTheDocument();
    if (step.words) write(step.words, '没有照明。');
    step.press();
    expect(await screen.findByText('没有网络，没有提交')).toBeInTheDocument();
    const calls = goOnline({ 'GET /proposals/case-1': { body: step.found } });
    await underWay();
    expect(actsIn(calls)).toEqual([]);
  });
});

describe.each(each)('%s that is pressed twice at once', (_, step) => {
  it('goes once', async () => {
    await show(step);
    if (step.words) write(step.words, '没有照明。');
    const calls = answerWith({ 'GET /proposals/case-1': { body: step.found } });
    step.press();
    step.press();
    await underWay();
    expect(actsIn(calls)).toHaveLength(1);
  });
});

const problem = (detail: string) => ({ status: 409, body: { status: 409, code: 'wrong-state', detail } });

describe.each(each)('%s that somebody was faster with', (_, step) => {
  it('is refused in words, with the way to how the case stands now, where nothing is left to press', async () => {
    await show(step);
    if (step.words) write(step.words, '没有照明。');
    const refused = problem('邓波已于3月16日 10:05办过。查看最新进展后再办。');
    const now = aCase({ ...step.found, state: 'closed', invitations: [], contacts: [], availableActions: [] });
    const known: Record<string, object> = { 'GET /proposals/case-1': { body: now } };
    const calls = answerWith(
      new Proxy(known, {
        get: (answers, asked: string) =>
          answers[asked] ?? (asked.startsWith('POST ') && !asked.endsWith('/preview') ? refused : undefined),
      }),
    );
    step.press();
    await screen.findByText(/邓波已于3月16日 10:05办过/);
    // Not before it has been read.
    fireEvent.click(screen.getByRole('button', { name: '查看最新进展' }));
    await vi.waitFor(() =>
      expect(calls.some(({ method, path }) => method === 'GET' && path === '/proposals/case-1')).toBe(true),
    );
    await vi.waitFor(() => {
      expect(screen.queryByText(/邓波已于3月16日 10:05办过/)).not.toBeInTheDocument();
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
  });
});

describe.each(each)('%s of what was taken out of sight meanwhile', (_, step) => {
  it('is said to have come to nothing, with the way on', async () => {
    await show(step);
    if (step.words) write(step.words, '没有照明。');
    // Nothing is found any more, neither the case nor the step.
    answerWith({});
    step.press();
    expect(await screen.findByText(/^没有办成。您打开这一页以后，情况可能有了变化/)).toBeVisible();
    expect(screen.queryByText(/没有找到/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '查看最新进展' }));
    // A draft is never out of its author's sight.
    if (step.path.startsWith('/drafts')) return;
    expect(await screen.findByRole('heading', { name: /^(这一件您现在看不到了|联名邀请已结束)$/ })).toBeVisible();
    expect(screen.getByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

/** Any step that is asked for is taken. */
const taking = (found: Case) =>
  answerWith(
    new Proxy<Record<string, object>>(
      {},
      {
        get: (_answers, asked: string) =>
          asked === 'GET /proposals/case-1' || (asked.startsWith('POST ') && !asked.endsWith('/preview'))
            ? { body: found }
            : undefined,
      },
    ),
  );

it.each([
  ...['co-signing', 'declining to co-sign', 'the confirmation of a filing', 'an objection to a filing'],
  ...['giving up a draft', 'submission'],
])('%s leaves no way back to the page on which it was done', async (name) => {
  const step = ACTS[name];
  if (!step) throw new Error();
  await show(step);
  if (step.words) write(step.words, '没有照明。');
  const before = window.history.length;
  taking(step.found);
  step.press();
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(window.history.length).toBe(before);
});

describe.each(withWords)('%s', (_, step) => {
  it('cannot be changed while it is on its way', async () => {
    await show(step);
    write(step.words ?? /$/, '没有照明。');
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    step.press();
    await underWay();
    write(step.words ?? /$/, '另一句话。');
    expect(screen.getByLabelText(step.words ?? /$/)).toHaveValue('没有照明。');
  });

  it('keeps its words on this device when the page is left or opened anew before they were sent', async () => {
    await show(step);
    write(step.words ?? /$/, '没有照明。');
    cleanup();
    await show(step);
    expect(screen.getByLabelText(step.words ?? /$/)).toHaveValue('没有照明。');
  });
});

it.each(['agreeing to a talk', 'an objection to a talk'])('%s says as of when the talk was read', async (name) => {
  const step = ACTS[name];
  if (!step) throw new Error();
  await show(step);
  if (step.words) write(step.words, '没有照明。');
  const calls = answerWith({ 'GET /proposals/case-1': { body: step.found } });
  step.press();
  await underWay();
  expect(actsIn(calls).map(({ body }) => body)).toMatchObject([{ readAt: step.found.changedAt }]);
});

it('a rating is not changed by a choice made while it is on its way', async () => {
  const rating = ACTS['rating'];
  if (!rating) throw new Error();
  await show(rating);
  write(/不满意在哪里/, '没有时间表。');
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  rating.press();
  await underWay();
  choose('对办理结果', '满意');
  expect(
    within(screen.getByRole('group', { name: '对办理结果' })).getByRole('radio', { name: '不满意' }),
  ).toBeChecked();
});

it('a dialog stays while its act is on its way', async () => {
  const withdrawal = ACTS['a withdrawal'];
  if (!withdrawal) throw new Error();
  await show(withdrawal);
  write(/撤回的理由/, '另行提出。');
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  withdrawal.press();
  await underWay();
  fireEvent.click(button('关闭'));
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});
