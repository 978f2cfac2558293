import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { anEntry, anAssignment, anOpinion, theDrafter, theSecretariat } from '../../test/desk';
import { aCase, anAction, aRating, aReply, aRow } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { actsIn, answerWith } from '../../test/server';
import { ActPanel } from './ActPanel';

const submitted = aCase({
  state: 'submitted',
  availableActions: [anAction('decline'), anAction('register'), anAction('returnForRevision')],
});
const registered = aCase({
  state: 'registered',
  number: 12,
  series: 'inSession',
  timeline: [anEntry('register', { details: { number: 12, series: 'inSession' } })],
});
const categories = { body: { items: [{ id: 'category-1', name: '教育' }] } };

const open = (kase: Case, at = '/cases/case-1?desk=review', session = theSecretariat()) =>
  showConsole(<ActPanel kase={kase} />, '/cases/:caseId', at, session);

async function chooseCategory(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '登记' }));
  await userEvent.click(await screen.findByTitle('教育'));
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what can be done with a case', () => {
  it('is exactly what the API offers, the main step first and the grave one last', async () => {
    await open(submitted);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '登记',
      '退回修改',
      '不予受理',
    ]);
  });

  it('is chosen by 1–4, and Ctrl+Enter takes it and opens the next case of the desk', async () => {
    const next = aRow({ id: 'case-2', title: '关于增设公交线路的建议' });
    const calls = answerWith({
      'GET /choices/categories': categories,
      'GET /choices/sessions': { body: { items: [] } },
      'POST /proposals/case-1/register': { body: registered },
      'GET /proposals': { body: { items: [next], nextCursor: null, total: 1 } },
    });
    await open(submitted);
    await userEvent.keyboard('2');
    expect(screen.getByRole('heading', { name: '退回修改' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await userEvent.keyboard('1');
    // The one thing to say is one out of a list: it stands open.
    expect(await screen.findByTitle('教育')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: '类别', expanded: true })).toHaveFocus();
    // Something is missing, whatever the list points at: nothing is sent, and nobody is led away.
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('link', { name: '选择类别' })).toBeVisible();
    expect(actsIn(calls)).toHaveLength(0);
    await userEvent.click(screen.getByRole('combobox', { name: '类别' }));
    await userEvent.click(await screen.findByTitle('教育'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(window.location.pathname + window.location.search).toBe('/cases/case-2?desk=review'));
    expect(actsIn(calls)).toHaveLength(1);
  });

  it('is not taken by its key alone where one press takes it', async () => {
    const calls = answerWith({});
    await open(
      aCase({
        state: 'replied',
        availableActions: [anAction('signFor', { machine: 'assignment', subjectId: 'assignment-1' })],
        assignments: [anAssignment({ state: 'awaitingSignature' })],
      }),
    );
    await userEvent.keyboard('1');
    expect(screen.getByRole('button', { name: '签收' })).toHaveFocus();
    expect(actsIn(calls)).toHaveLength(0);
  });

  it('answers the author’s own words where he was not satisfied: they stand above the buttons', async () => {
    const reason = '没有说明哪些学校、哪一年。';
    await open(
      aCase({
        state: 'contested',
        round: 2,
        replies: [
          aReply({ id: 'earlier', evaluation: aRating({ result: 'dissatisfied', reason: '太笼统。' }) }),
          aReply({ round: 2, evaluation: aRating({ result: 'dissatisfied', reason }) }),
          aReply({ id: 'liked', unitName: '市财政局', round: 2, evaluation: aRating({ reason: '很好。' }) }),
        ],
        availableActions: [anAction('orderRehandling'), anAction('settle')],
      }),
    );
    const said = screen.getByText(reason);
    const button = screen.getByRole('button', { name: '交办重办' });
    expect(said.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText(/态度满意，结果不满意/)).toBeVisible();
    expect(screen.queryByText('太笼统。')).not.toBeInTheDocument();
    expect(screen.queryByText('很好。')).not.toBeInTheDocument();

    await userEvent.click(button);
    expect(screen.getByText(reason)).toBeVisible();
  });

  it('shows the opinion to the leader who sends it back, as to the one who gives it', async () => {
    const on = (step: string) => anAction(step, { machine: 'assignment', subjectId: 'assignment-1' });
    await open(
      aCase({
        state: 'handling',
        assignments: [anAssignment({ role: 'co', state: 'opinionSubmitted', opinion: anOpinion({ givenOn: null }) })],
        availableActions: [on('giveOpinion'), on('sendBackOpinionDraft')],
      }),
      '/cases/case-1',
      theDrafter(),
    );
    expect(screen.getByText('同意，建议分两期实施。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '退回修改意见' }));
    expect(screen.getByText('同意，建议分两期实施。')).toBeVisible();
  });

  it('shows the letter to whoever checks, issues or sends it back, wherever on the case he does', async () => {
    const on = (step: string) => anAction(step, { machine: 'reply', subjectId: 'reply-1' });
    const acts = ['passCheck', 'issue', 'sendBackDraft'];
    for (const step of acts) {
      await open(
        aCase({
          state: 'handling',
          replies: [aReply({ state: 'checking', issuedOn: null, closing: '感谢您的关心。' })],
          availableActions: [on(step)],
        }),
        '/cases/case-1',
        theDrafter(),
      );
      if (step !== 'passCheck') await userEvent.click(within(screen.getByRole('region')).getByRole('button'));
      const text = screen.getByRole('region', { name: '办理前先读全文' });
      for (const words of ['收悉。', '已纳入课程。', '感谢您的关心。']) expect(text, step).toHaveTextContent(words);
      cleanup();
    }
  });

  it('is nothing when the API offers nothing', async () => {
    await open(aCase({ state: 'closed' }));
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  it('names what still stands against a step instead of offering it', async () => {
    const waiting = anAction('submitForCheck', {
      machine: 'reply',
      subjectId: 'reply-1',
      unmet: ['proposerWasContacted', 'everyOpinionIsIn'],
    });
    await open(aCase({ state: 'handling', availableActions: [waiting] }), '/cases/case-1', theDrafter());
    expect(screen.queryByRole('button', { name: '送核' })).not.toBeInTheDocument();
    const missing = screen.getByText('本轮沟通次数不够，先与提出人沟通并记录');
    expect(missing).not.toBeVisible();
    await userEvent.click(screen.getByText('还不能送核：差 2 项'));
    expect(missing).toBeVisible();
    expect(screen.getByText('还有会办意见未回，收齐或免回后才能送核、签发')).toBeVisible();
  });

  it('names a step that cannot be taken on any of several units once, with what stands against each', async () => {
    const waiting = (subjectId: string, unmet: string) =>
      anAction('waiveOpinion', { machine: 'assignment', subjectId, unmet: [unmet] });
    await open(
      aCase({
        state: 'handling',
        assignments: [
          anAssignment({ id: 'a-1', unitName: '市财政局', role: 'co' }),
          anAssignment({ id: 'a-2', unitName: '市教育局', role: 'co' }),
        ],
        availableActions: [waiting('a-1', 'everyOpinionIsIn'), waiting('a-2', 'proposerWasContacted')],
      }),
    );
    await userEvent.click(screen.getByText('还不能免会办意见：2 家'));
    expect(screen.getByText('市财政局')).toBeVisible();
    expect(screen.getByText('市教育局')).toBeVisible();
    expect(screen.getAllByText(/^还不能/)).toHaveLength(1);
  });

  it('offers one button for a step on several parts and asks which', async () => {
    const recall = (subjectId: string) => anAction('recall', { machine: 'assignment', subjectId });
    answerWith({ 'GET /choices/units': { body: { items: [] } } });
    await open(
      aCase({
        state: 'handling',
        assignments: [anAssignment(), anAssignment({ id: 'assignment-2', unitName: '市财政局', role: 'co' })],
        availableActions: [recall('assignment-1'), recall('assignment-2')],
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: '收回' }));
    const which = screen.getByRole('radiogroup', { name: '承办单位' });
    expect(within(which).getByRole('radio', { name: '主办 市教育局' })).toBeChecked();
    expect(within(which).getByRole('radio', { name: '会办 市财政局' })).toBeInTheDocument();
  });
});

describe('taking a step', () => {
  it('signs for a case in one press', async () => {
    const signFor = anAction('signFor', { machine: 'assignment', subjectId: 'assignment-1' });
    const waiting = aCase({ state: 'handling', assignments: [anAssignment()], availableActions: [signFor] });
    const calls = answerWith({
      'POST /assignments/assignment-1/sign-for': {
        body: aCase({ timeline: [anEntry('signFor', { machine: 'assignment', unitName: '市教育局' })] }),
      },
    });
    await open(waiting, '/cases/case-1', theDrafter());
    await userEvent.click(screen.getByRole('button', { name: '签收' }));
    expect(await screen.findByText(/市教育局签收/)).toBeVisible();
    expect(actsIn(calls)).toMatchObject([
      { method: 'POST', path: '/assignments/assignment-1/sign-for', body: undefined },
    ]);
  });

  it('asks for what is missing and sends nothing until it is there', async () => {
    const calls = answerWith({ 'GET /choices/categories': categories });
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByRole('link', { name: '选择类别' })).toBeVisible();
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('says what was done and leads to the next case of the desk', async () => {
    const calls = answerWith({
      'GET /choices/categories': categories,
      'GET /choices/sessions': { body: { items: [] } },
      'POST /proposals/case-1/register': { body: registered },
      'GET /proposals': {
        body: { items: [aRow({ id: 'case-2', title: '关于增设公交线路的建议' })], nextCursor: null, total: 7 },
      },
    });
    await open(submitted);
    await chooseCategory();
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByText(/登记为第012号/)).toBeVisible();
    expect(await screen.findByRole('link', { name: /关于增设公交线路的建议/ })).toHaveAttribute(
      'href',
      '/cases/case-2?desk=review',
    );
    expect(screen.getByText('“待审查”还有 7 件')).toBeVisible();
    expect(actsIn(calls)).toMatchObject([{ method: 'POST', body: { categoryId: 'category-1' } }]);
  });

  it('says of a case that has moved on what somebody did to it, not what followed by itself', async () => {
    const problem = { code: 'condition-not-met', status: 409, detail: '还不能办理这一步。' };
    answerWith({ 'POST /proposals/case-1/return-for-revision': { status: 409, body: problem } });
    const timeline = [
      anEntry('allReplied', { id: 'event-2', by: '', actor: 'system', at: '2026-03-16T02:00:01Z' }),
      anEntry('register', { by: '唐志远', toldApartBy: '市人大常委会代表工委', at: '2026-03-16T02:00:00Z' }),
    ];
    await open(aCase({ ...submitted, timeline }));
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    await userEvent.click(screen.getByRole('radio', { name: '事实、数据需要核实' }));
    await userEvent.type(screen.getByRole('textbox', { name: /说明/ }), '补充数据来源');
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('唐志远（市人大常委会代表工委）');
    expect(alert).not.toHaveTextContent('（，');
  });

  it('keeps what was typed when somebody else was faster, and says who', async () => {
    const problem = { code: 'wrong-state', status: 409, detail: '此件当前的状态不能进行这一步。' };
    answerWith({
      'POST /proposals/case-1/return-for-revision': { status: 409, body: problem },
    });
    const meanwhile = aCase({
      ...submitted,
      timeline: [anEntry('register', { by: '唐志远', details: { number: 12, series: 'inSession' } })],
    });
    await open(meanwhile);
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    await userEvent.click(screen.getByRole('radio', { name: '事实、数据需要核实' }));
    await userEvent.type(screen.getByRole('textbox', { name: /说明/ }), '补充数据来源');
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('此件刚刚有变化');
    expect(alert).toHaveTextContent('登记为第012号');
    expect(alert).toHaveTextContent('唐志远');
    expect(screen.getByRole('textbox', { name: /说明/ })).toHaveValue('补充数据来源');
  });

  it('is recognised when it is repeated after a lost connection, whatever has changed on the page meanwhile', async () => {
    const signFor = anAction('signFor', { machine: 'assignment', subjectId: 'assignment-1' });
    const waiting = aCase({ state: 'handling', assignments: [anAssignment()], availableActions: [signFor] });
    function Page() {
      const [kase, setKase] = useState(waiting);
      return (
        <>
          <button onClick={() => setKase({ ...waiting, changedAt: '2026-03-16T03:00:00Z' })}>anew</button>
          <ActPanel kase={kase} />
        </>
      );
    }
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      if (!url.endsWith('/preview')) keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    await showConsole(<Page />, '/', '/', theDrafter());
    await userEvent.click(screen.getByRole('button', { name: '签收' }));
    await screen.findByText('连接断了，不能确定是否已经提交');
    await userEvent.click(screen.getByRole('button', { name: 'anew' }));
    await userEvent.click(screen.getByRole('button', { name: '签收' }));
    await vi.waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });

  it('finds what was typed again after a reload', async () => {
    answerWith({});
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    await userEvent.type(screen.getByRole('textbox', { name: /说明/ }), '写明地点');
    cleanup();
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    expect(screen.getByRole('textbox', { name: /说明/ })).toHaveValue('写明地点');
  });

  it('goes back to its button when it is given up', async () => {
    answerWith({});
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await vi.waitFor(() => expect(screen.getByRole('button', { name: '退回修改' })).toHaveFocus());
  });

  it('reads out what was done, also where another form had been given up before', async () => {
    answerWith({
      'GET /choices/categories': categories,
      'GET /choices/decline-reasons': { body: { items: [] } },
      'GET /proposals': { body: { items: [], nextCursor: null, total: 0 } },
      'POST /proposals/case-1/register': { body: { ...registered, availableActions: [anAction('decline')] } },
    });
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '不予受理' }));
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await chooseCategory();
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    await vi.waitFor(() => expect(document.activeElement).toHaveTextContent(/^已办理/));
  });

  it('says what was pressed, not what followed from it', async () => {
    const sentBack = (id: string, step: string) => anEntry(step, { id, details: { reason: '缺依据', units: '' } });
    const answer = aCase({
      state: 'returned',
      timeline: [sentBack('event-2', 'changeRoles'), sentBack('event-1', 'returnForRevision')],
    });
    answerWith({
      'POST /proposals/case-1/return-for-revision': { body: answer },
      'GET /proposals': { body: { items: [], nextCursor: null, total: 0 } },
    });
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    await userEvent.click(screen.getByRole('radio', { name: '其他' }));
    await userEvent.type(screen.getByRole('textbox', { name: /说明/ }), '写明地点');
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    expect(await screen.findByText(/^已办理/)).toHaveTextContent(/退回修改/);
  });

  it('warns before a step that cannot be undone', async () => {
    answerWith({ 'GET /choices/decline-reasons': { body: { items: [] } } });
    await open(submitted);
    await userEvent.click(screen.getByRole('button', { name: '不予受理' }));
    expect(screen.getByText('作出决定后，提出人和联名人都会收到通知；收回须写明理由，也会通知。')).toBeVisible();
  });
});

describe('a unit that leaves', () => {
  const asked = (others: ReturnType<typeof anAssignment>[]) =>
    aCase({
      state: 'handling',
      assignments: [anAssignment({ role: 'sole', state: 'returnRequested' }), ...others],
      availableActions: [anAction('approveReturn', { machine: 'assignment', subjectId: 'assignment-1' })],
    });

  it('must be followed by another when nobody would be left to reply', async () => {
    const calls = answerWith({ 'GET /choices/units': { body: { items: [] } } });
    await open(asked([]), '/cases/case-1');
    await userEvent.click(screen.getByRole('button', { name: '同意退办' }));
    await userEvent.click(screen.getByRole('button', { name: '同意退办' }));
    expect(await screen.findByRole('link', { name: '选择改由哪个单位办理' })).toBeVisible();
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });
});
