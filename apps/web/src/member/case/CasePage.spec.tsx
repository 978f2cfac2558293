import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { anAssignment } from '../../test/desk';
import { unsent } from '../../lib/unsent';
import { aCase, aDeadline, anAction, aPreview, aRating, aReply } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { actsIn, answerWith } from '../../test/server';
import { LeadToCase } from '../cases/LeadToCase';
import { CasePage } from './CasePage';

const station = (name: Case['track'][number]['station'], changes: Partial<Case['track'][number]>) => ({
  station: name,
  standing: 'ahead' as const,
  on: null,
  dueOn: null,
  with: [],
  done: 0,
  outOf: 1,
  ...changes,
});

const handling = aCase({
  state: 'handling',
  number: 12,
  series: 'inSession',
  nextDeadline: aDeadline({
    clock: 'statutoryReply',
    dueOn: '2026-05-12',
    standing: 'notNear',
    workingDays: 40,
    explanation: [
      { code: 'startNotCounted', params: { startEvent: 'dispatch', day: '2026-02-12' } },
      { code: 'addMonths', params: { months: 3, day: '2026-05-12', source: 'deputiesLaw51' } },
    ],
  }),
  track: [
    station('submitted', { standing: 'done', on: '2026-01-08' }),
    station('handled', { standing: 'now', with: ['市教育局'], done: 2, outOf: 4, dueOn: '2026-03-12' }),
    station('replied', { dueOn: '2026-05-12' }),
  ],
});

async function open(found: Case) {
  const calls = answerWith({
    'GET /proposals/case-1': { body: found },
    'POST /proposals/case-1/withdraw/preview': {
      body: aPreview({
        tellsBodies: ['市人大常委会代表工委'],
        happens: [{ machine: 'proposal', step: 'withdraw', unitName: null, state: 'withdrawn' }],
      }),
    },
    'POST /proposals/case-1/withdraw': { body: { ...found, state: 'withdrawn', availableActions: [] } },
  });
  await showPage(<CasePage />, '/cases/:id', '/cases/case-1');
  await screen.findByRole('heading', { level: 1 });
  return calls;
}

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('says why somebody was led to it instead of to a form', async () => {
  answerWith({ 'GET /proposals/case-1': { body: handling } });
  const pages = (
    <Routes>
      <Route path="drafts" element={<LeadToCase found={handling} because="notDraft" />} />
      <Route path="cases/:id" element={<CasePage />} />
    </Routes>
  );
  await showPage(pages, '/*', '/drafts');
  expect(await screen.findByText('这件已经不是草稿，不在这里改了。下面是它现在的情况。')).toBeVisible();
});

describe('a case under way', () => {
  it('says with whom it lies, what comes next and by when', async () => {
    await open(handling);
    const next = screen.getByRole('region', { name: '下一步' });
    expect(next).toHaveTextContent('现由市教育局办理');
    expect(next).toHaveTextContent('答复期限 还剩 40 个工作日 5月12日前');
  });

  it('lets the due date explain itself, with its source', async () => {
    await open(handling);
    await userEvent.click(screen.getByText('这个日期怎么来的'));
    expect(screen.getByText('2月12日交办，起算日不计入')).toBeVisible();
    expect(screen.getByText('三个月 → 5月12日（代表法第五十一条）')).toBeVisible();
  });

  it('shows the track with its days, its parts and what is late, in words', async () => {
    await open(handling);
    const track = screen.getByRole('list', { name: '办理进度' });
    const [submitted, handled] = within(track).getAllByRole('listitem');
    expect(submitted).toHaveTextContent('提交（已完成）1月8日');
    expect(handled).toHaveAttribute('aria-current', 'step');
    expect(handled).toHaveTextContent('已逾期，应于3月12日前');
    expect(handled).toHaveTextContent('会办意见已回 2/4');
  });

  it('offers exactly what the API offers', async () => {
    await open(handling);
    expect(screen.queryByRole('link', { name: '评价答复' })).toBeNull();
    cleanup();
    await open({ ...handling, state: 'replied', replies: [aReply()], availableActions: [anAction('rate')] });
    expect(screen.getByRole('link', { name: '评价答复' })).toHaveAttribute('href', '/cases/case-1/rate');
  });
});

describe('two letters that wait for a rating', () => {
  const letters = [aReply(), aReply({ id: 'reply-2', unitName: '市财政局', classCode: 'B' })];
  const replied = aCase({
    state: 'replied',
    replies: letters,
    deadlines: [aDeadline()],
    track: [
      station('submitted', { standing: 'done', on: '2026-01-08' }),
      station('accepted', { standing: 'done', on: '2026-01-12' }),
      station('replied', { standing: 'done', on: '2026-03-09' }),
      station('rated', { standing: 'now', dueOn: '2026-03-30' }),
    ],
    availableActions: [anAction('rate')],
  });

  it('stand above the track with the act, which says which of them it is and by when', async () => {
    await open(replied);
    const card = screen.getByRole('region', { name: '等您评价：第 1 份，共 2 份' });
    expect(card).toHaveTextContent('3月30日前');
    const [first, second] = within(card).getAllByRole('listitem');
    expect(first).toHaveTextContent('市教育局');
    expect(first).toHaveAttribute('aria-current', 'step');
    expect(second).toHaveTextContent('市财政局评完第 1 份，接着评这一份');
    expect(within(card).getByRole('link', { name: '评价第 1 份' })).toHaveAttribute('href', '/cases/case-1/rate');
    const letter = screen.getByText('第 1 份答复，共 2 份：市教育局').closest('details');
    expect(letter).toHaveAttribute('open');
    const other = screen.getByText('第 2 份答复，共 2 份：市财政局').closest('details');
    expect(other).not.toHaveAttribute('open');
    const track = screen.getByRole('list', { name: '办理进度' });
    for (const above of [card, letter, other])
      expect(above?.compareDocumentPosition(track)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(card).getByRole('link', { name: '先读第 1 份答复' })).toHaveAttribute('href', `#${letter?.id ?? ''}`);
  });

  it('keep their numbers once both are rated, and say of which round they are where there were several', async () => {
    const rated = letters.map((letter) => ({ ...letter, evaluation: aRating() }));
    await open({ ...replied, state: 'closed', availableActions: [], replies: rated });
    expect(screen.getByRole('heading', { name: '第 1 份答复，共 2 份：市教育局' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '第 2 份答复，共 2 份：市财政局' })).toBeVisible();
    cleanup();
    const again = aReply({ id: 'reply-3', round: 2 });
    await open({ ...replied, round: 2, availableActions: [], replies: [...rated, again] });
    expect(screen.getByRole('heading', { name: '市教育局的答复（第 2 轮）' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '第 2 份答复，共 2 份：市财政局（第 1 轮）' })).toBeVisible();
  });

  it('say of the one that is rated what was said, and go on with the other', async () => {
    const [first, second] = letters;
    const rated = { ...first, evaluation: aRating({ result: 'basicallySatisfied' }) } as Case['replies'][number];
    await open({ ...replied, replies: [rated, ...(second ? [second] : [])] });
    const card = screen.getByRole('region', { name: '等您评价：第 2 份，共 2 份' });
    expect(within(card).getAllByRole('listitem')[0]).toHaveTextContent('已评价：态度满意，结果基本满意');
    expect(screen.getByText('第 2 份答复，共 2 份：市财政局').closest('details')).toHaveAttribute('open');
  });

  it('are not asked for where the API does not offer the rating, and stand below the track', async () => {
    await open({ ...replied, availableActions: [] });
    expect(screen.queryByRole('region', { name: /^等您评价/ })).toBeNull();
    const track = screen.getByRole('list', { name: '办理进度' });
    const letter = screen.getByText('第 1 份答复，共 2 份：市教育局');
    expect(letter.compareDocumentPosition(track)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  });

  it('leave the stations that are passed folded, a press away', async () => {
    await open(replied);
    const unfold = screen.getByRole('button', { name: '已走过 2 步' });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(unfold);
    expect(unfold).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('withdrawing', () => {
  const submitted = aCase({
    state: 'submitted',
    receiptNumber: 14,
    availableActions: [anAction('withdraw')],
  });

  it('that somebody did elsewhere meanwhile leaves no place behind that the way back leads to', async () => {
    let withdrawn = false;
    const gone = { ...submitted, state: 'withdrawn' as const, availableActions: [] };
    answerWith({
      'GET /proposals/case-1': () => ({ body: withdrawn ? gone : submitted }),
      'POST /proposals/case-1/withdraw': () => {
        withdrawn = true;
        return { status: 409, body: { code: 'wrong-state', detail: '已办过：撤回。查看最新进展后再办。' } };
      },
    });
    await showPage(<CasePage />, '/cases/:id', '/cases/case-1');
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('撤回的理由'), '另行提出。');
    await userEvent.click(dialog.getByRole('button', { name: '撤回' }));
    await userEvent.click(await dialog.findByRole('button', { name: '查看最新进展' }));
    expect(await screen.findByText('已撤回，不再办理。')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    await vi.waitFor(() => expect(window.history.state).not.toMatchObject({ usr: { asked: 'withdraw' } }));
  });

  it('asks for the reason, and says first who will be told', async () => {
    const calls = await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(within(dialog).getByText('写明撤回的理由')).toBeVisible();
    expect(within(dialog).getByLabelText('撤回的理由')).toHaveFocus();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('撤回的理由'), '另行提出。');
    expect(await within(dialog).findByText('将告知：市人大常委会代表工委')).toBeVisible();
    expect(within(dialog).getByText('之后：已撤回')).toBeVisible();
    expect(calls.at(-1)).toMatchObject({ path: '/proposals/case-1/withdraw/preview', body: { reason: '另行提出。' } });
    await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回，不再办理。')).toBeVisible();
    expect(actsIn(calls).map(({ body }) => body)).toEqual([{ reason: '另行提出。' }]);
    // The button that was pressed is gone with the act.
    await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('is left by the way back as by ×: the case stands there still, and the words when it is opened again', async () => {
    await open(submitted);
    for (const leave of [() => window.history.back(), () => fireEvent.click(screen.getByLabelText('关闭'))]) {
      await userEvent.click(screen.getByRole('button', { name: '撤回' }));
      fireEvent.change(screen.getByLabelText('撤回的理由'), { target: { value: '另行提出。' } });
      leave();
      await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(window.location.pathname).toBe('/cases/case-1');
    }
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(within(screen.getByRole('dialog')).getByLabelText('撤回的理由')).toHaveValue('另行提出。');
  });

  it('is done all the same when its dialog was left before the answer came, and nothing of it is left behind', async () => {
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('撤回的理由'), '另行提出。');
    fireEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    window.history.back();
    expect(await screen.findByText('已撤回，不再办理。')).toBeVisible();
    expect(window.location.pathname).toBe('/cases/case-1');
    expect(localStorage.getItem('jianyan.unsent.account-1.withdraw.case-1')).toBeNull();
  });
});

it('tells whoever has co-signed a text that its author submits it', async () => {
  const confirmed = {
    ...{ id: 'invitation-1', memberId: 'member-1', memberName: '谭桂艳', toldApartBy: null, expiresOn: '2026-03-30' },
    ...{ state: 'confirmed' as const, answeredAt: '2026-03-16T02:00:00Z', onPaper: false, own: true },
  };
  await open(aCase({ state: 'draft', invitations: [confirmed], availableActions: [] }));
  expect(screen.getByRole('region', { name: '下一步' })).toHaveTextContent('您已同意联名，由领衔人提交');
  expect(screen.queryByRole('link', { name: '继续填写' })).toBeNull();
});

describe('a case that was answered', () => {
  it('says of a unit only what it owes: the check of a rating from paper is not its own', async () => {
    const part = anAssignment({ state: 'answered' });
    const deadlines = [aDeadline({ clock: 'proxyCheck', assignmentId: 'assignment-1', dueOn: '2026-03-19' })];
    await open(aCase({ state: 'replied', assignments: [part], replies: [aReply()], deadlines }));
    expect(screen.getByRole('heading', { name: '承办单位' })).toBeVisible();
    expect(screen.queryByText(/代录评价复核期限/)).toBeNull();
  });

  it('asks for a rating only whom it waits for, and while none is being checked', async () => {
    const next = async (found: Case): Promise<string | null> => {
      await open(found);
      const said = screen.getByRole('region', { name: '下一步' }).textContent;
      cleanup();
      return said;
    };
    const replied = aCase({ state: 'replied', replies: [aReply()], availableActions: [anAction('rate')] });
    expect(await next(replied)).toContain('阅读答复并评价');
    const entered = [aReply({ evaluation: aRating({ state: 'pending', scanId: 'file-1', contestable: true }) })];
    const contestable = { ...replied, replies: entered, availableActions: [anAction('contestProxyRating')] };
    expect(await next(contestable)).toContain('已按签字原件代录评价，正由第二人复核');
    expect(await next(contestable)).not.toContain('阅读答复并评价');
    // Whoever has signed with the author does not rate.
    expect(await next({ ...replied, availableActions: [anAction('comment')] })).toContain('由领衔人阅读答复并评价');
  });

  it('keeps the letters of every round, the latest open, with rating and promise', async () => {
    const first = aReply({
      evaluation: aRating({ result: 'dissatisfied', reason: '没有时间表。', ratedAt: '2026-02-01T02:00:00Z' }),
    });
    const second = aReply({
      id: 'reply-2',
      round: 2,
      kind: 'redo',
      classCode: 'B',
      points: [{ requestId: 'request-1', answer: '年内设专架。', promise: '设盲文专架', promiseDueOn: '2026-12-31' }],
    });
    await open(aCase({ state: 'replied', round: 2, replies: [first, second] }));
    expect(screen.getByText('年内设专架。')).toBeVisible();
    expect(screen.getByText(/（2026年12月31日前）/)).toBeVisible();
    const earlier = screen.getByText('市教育局的答复（第 1 轮）').closest('details');
    expect(earlier).not.toHaveAttribute('open');
    expect(earlier).toHaveTextContent('办理态度：满意；办理结果：不满意');
  });
});

describe('what was typed here before the text was submitted or discarded elsewhere', () => {
  const typed = { version: 1, text: { title: '关于甲的建议', background: '又写了很多字。' } };
  const keep = () => unsent.keep('account-1', 'text.case-1', typed);
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('is shown on the page of the case, until it is discarded', async () => {
    keep();
    await open(aCase({ state: 'submitted' }));
    expect(screen.getByText('您在这台设备上写的文字没有保存进去')).toBeVisible();
    expect(screen.getByText(/又写了很多字。/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '丢弃' }));
    expect(screen.queryByText(/又写了很多字。/)).toBeNull();
    expect(unsent.find('account-1', 'text.case-1')).toBeNull();
  });

  it('is left to the page that writes it while there is one', async () => {
    keep();
    await open(aCase({ state: 'returned', availableActions: [anAction('autosave', { subjectId: 'case-1' })] }));
    expect(screen.queryByText(/又写了很多字。/)).toBeNull();
  });
});
