import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { opinionText } from '../reply/opinionText';
import { useCaseText } from '../../features/cases/useCaseText';
import { caseQuery } from '../../features/cases/caseQuery';
import { unsent } from '../../lib/unsent';
import type { Case } from '../../lib/schemas';
import { anAssignment, anEntry, theDrafter, theSecretariat } from '../../test/desk';
import { aCase, anAction, aReply } from '../../test/fixtures';
import { actsIn, answerWith, goOffline, goOnline } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ActPanel } from './ActPanel';
import { useQuery } from '@tanstack/react-query';

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (name: RegExp) => screen.getByRole('textbox', { name });
const write = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const underWay = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

const submitted = aCase({ state: 'submitted', availableActions: [anAction('returnForRevision')] });
const signFor = anAction('signFor', { machine: 'assignment', subjectId: 'assignment-1' });
const assigned = aCase({ state: 'handling', assignments: [anAssignment()], availableActions: [signFor] });
const show = (kase: Case, session = theSecretariat()) =>
  showConsole(<ActPanel kase={kase} />, '/cases/:caseId', '/cases/case-1', session);

describe('an act without a connection', () => {
  it('of one press fails at once, in words beside the button, and never goes later by itself', async () => {
    answerWith({});
    await show(assigned, theDrafter());
    goOffline();
    expect(screen.getByText('没有网络，现在不能提交。')).toBeInTheDocument();
    click('签收');
    expect(await screen.findByText('没有网络，没有提交')).toBeInTheDocument();
    const calls = goOnline({});
    await underWay();
    expect(actsIn(calls)).toEqual([]);
  });

  it('of a form fails at once, keeps what was typed, and never goes later by itself', async () => {
    answerWith({});
    await show(submitted);
    click('退回修改');
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    write(/说明/, '补充数据来源');
    goOffline();
    expect(screen.getByText('没有网络，现在不能提交。')).toBeInTheDocument();
    click('退回修改');
    expect(await screen.findByText('没有网络，没有提交')).toBeInTheDocument();
    write(/说明/, '另一句话');
    const calls = goOnline({});
    await underWay();
    expect(actsIn(calls)).toEqual([]);
    expect(field(/说明/)).toHaveValue('另一句话');
  });
});

describe('whoever has pressed without effect', () => {
  it('has the focus again, and presses again by the same keys', async () => {
    answerWith({});
    await show(submitted);
    click('退回修改');
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    write(/说明/, '补充数据来源');
    field(/说明/).focus();
    const lost = { now: (): void => undefined };
    vi.stubGlobal(
      'fetch',
      () => new Promise((_, reject) => (lost.now = () => reject(new TypeError('Failed to fetch')))),
    );
    fireEvent.keyDown(field(/说明/), { key: 'Enter', ctrlKey: true });
    await vi.waitFor(() => expect(field(/说明/)).toBeDisabled());
    // As browsers do of whatever is locked.
    field(/说明/).blur();
    lost.now();
    await vi.waitFor(() => expect(field(/说明/)).toHaveFocus());
    const calls = answerWith({ 'POST /proposals/case-1/return-for-revision': { body: submitted } });
    fireEvent.keyDown(field(/说明/), { key: 'Enter', ctrlKey: true });
    await vi.waitFor(() => expect(actsIn(calls)).toHaveLength(1));
  });
});

describe('an act on its way', () => {
  it('cannot be changed, nor given up', async () => {
    answerWith({});
    await show(submitted);
    click('退回修改');
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    write(/说明/, '补充数据来源');
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    click('退回修改');
    await vi.waitFor(() => expect(field(/说明/)).toBeDisabled());
    expect(screen.getByRole('button', { name: '取消' })).toBeDisabled();
  });
});

describe('the button of an act', () => {
  it('keeps its plain name while the act is on its way', async () => {
    answerWith({});
    await show(assigned, theDrafter());
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    click('签收');
    await vi.waitFor(() => expect(screen.getByRole('button', { name: /签收/ })).toHaveClass('ant-btn-loading'));
    expect(screen.getByRole('button', { name: /签收/ })).toHaveAccessibleName('签收');
  });

  it('has its plain name again, and can be pressed, after it has failed twice', async () => {
    answerWith({});
    await show(assigned, theDrafter());
    goOffline();
    for (const press of ['first', 'second']) {
      fireEvent.click(screen.getByRole('button', { name: /签收/ }));
      await screen.findByText('没有网络，没有提交');
      await underWay();
      expect(screen.getByRole('button', { name: /签收/ }), press).toHaveAccessibleName('签收');
    }
    const calls = goOnline({});
    click('签收');
    await vi.waitFor(() => expect(actsIn(calls)).toHaveLength(1));
  });
});

describe('an act of one press', () => {
  const signed = aCase({
    state: 'handling',
    assignments: [anAssignment({ state: 'inHand' })],
    timeline: [anEntry('signFor', { machine: 'assignment', unitName: '市交通运输局' })],
  });
  function Page() {
    const { data: kase } = useQuery(caseQuery('case-1'));
    return kase ? <ActPanel kase={kase} /> : null;
  }
  const open = () => showConsole(<Page />, '/cases/:caseId', '/cases/case-1', theDrafter());

  it('that is pressed twice goes once, and is said to be done', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: assigned },
      'POST /assignments/assignment-1/sign-for': { body: signed },
    });
    await open();
    const button = await screen.findByRole('button', { name: '签收' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await screen.findByText(/^已办理/)).toBeVisible();
    expect(actsIn(calls)).toHaveLength(1);
  });

  it('that a colleague was faster with is gone from the page, which says who it was', async () => {
    const detail = '何永康已于3月16日 10:05办过：签收。查看最新进展后再办。';
    let stored = assigned;
    answerWith({
      'GET /proposals/case-1': () => ({ body: stored }),
      'POST /assignments/assignment-1/sign-for': () => {
        stored = signed;
        return { status: 409, body: { status: 409, code: 'wrong-state', detail, params: { by: '何永康' } } };
      },
    });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '签收' }));
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: '签收' })).not.toBeInTheDocument());
    expect(screen.getByRole('alert')).toHaveTextContent(detail);
    // Nothing was typed that could be kept.
    expect(screen.getByRole('alert')).not.toHaveTextContent('您填写的内容');
  });
});

describe('an act that says anew what was said before', () => {
  const allot = anAction('allot', { machine: 'assignment', subjectId: 'assignment-1' });
  const part = anAssignment({ state: 'inHand', section: '规划科', person: '张永康', telephone: '0731-00001234' });
  const before = aCase({ state: 'handling', changedAt: '2026-03-16T01:00:00Z', assignments: [part] });
  const [read, renewed] = ['2026-03-16T01:00:00Z', '2026-03-16T02:00:00Z'].map((changedAt) => ({
    ...{ ...before, changedAt, availableActions: [allot] },
  }));
  function Page() {
    const { data: kase } = useQuery(caseQuery('case-1'));
    return kase ? <ActPanel kase={kase} /> : null;
  }
  const open = () => showConsole(<Page />, '/cases/:caseId', '/cases/case-1', theDrafter());
  const sent = (calls: ReturnType<typeof answerWith>) => actsIn(calls).map(({ body }) => body);

  it('says as of when the case was read as the form was opened, also after a reload, until its reader was told', async () => {
    let stored = read;
    const answers = {
      'GET /proposals/case-1': () => ({ body: stored }),
      'POST /assignments/assignment-1/allot': () => {
        stored = renewed;
        return { status: 409, body: { status: 409, code: 'wrong-state', detail: '何永康已于 10:00 办过。' } };
      },
    };
    answerWith(answers);
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '明确承办人员' }));
    write(/承办人/, '李静');
    cleanup();
    // Meanwhile a colleague has named somebody else.
    stored = renewed;
    const calls = answerWith(answers);
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '明确承办人员' }));
    click('明确承办人员');
    expect(await screen.findByText(/何永康已于/)).toBeVisible();
    expect(field(/承办人/)).toHaveValue('李静');
    click('明确承办人员');
    await vi.waitFor(() => expect(sent(calls)).toHaveLength(2));
    expect(sent(calls)).toMatchObject([{ readAt: read?.changedAt }, { readAt: renewed?.changedAt }]);
  });
});

describe('what was typed for an act', () => {
  const recall = (subjectId: string) => anAction('recall', { machine: 'assignment', subjectId });
  const handling = aCase({
    state: 'handling',
    assignments: [anAssignment(), anAssignment({ id: 'assignment-2', unitName: '市财政局', role: 'co' })],
    availableActions: [recall('assignment-1'), recall('assignment-2')],
  });

  it('is found again after a reload, for the unit it was typed for, and said to be there', async () => {
    answerWith({ 'GET /choices/units': { body: { items: [] } } });
    await show(handling);
    click('收回');
    fireEvent.click(screen.getByRole('radio', { name: '会办 市财政局' }));
    write(/理由/, '职责已调整');
    cleanup();
    await show(handling);
    expect(screen.getByText('有没提交的文字')).toBeInTheDocument();
    click('收回');
    expect(field(/理由/)).toHaveValue('职责已调整');
    expect(screen.getByRole('radio', { name: '会办 市财政局' })).toBeChecked();
  });

  it('goes under the same key after a reload, when the answer was lost', async () => {
    const keys: (string | null)[] = [];
    const lose = () =>
      vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
        if (url.endsWith('/return-for-revision')) keys.push(new Headers(init.headers).get('Idempotency-Key'));
        return Promise.reject(new TypeError('Failed to fetch'));
      });
    lose();
    await show(submitted);
    click('退回修改');
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    write(/说明/, '补充数据来源');
    click('退回修改');
    await screen.findByText('连接断了，不能确定是否已经提交');
    cleanup();
    lose();
    await show(submitted);
    click('退回修改');
    click('退回修改');
    await screen.findByText('连接断了，不能确定是否已经提交');
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });
});

describe('a text that is handed on', () => {
  const reply = aReply({ state: 'drafting', version: 3 });
  const submitForCheck = anAction('submitForCheck', { machine: 'reply', subjectId: 'reply-1' });
  const drafted = aCase({ state: 'handling', replies: [reply], availableActions: [submitForCheck] });

  it('stays where it is while words typed for it are on this device alone', async () => {
    const calls = answerWith({});
    unsent.keep('account-3', 'text.reply-1', { version: 3, text: { opening: '还没有保存的话' }, sent: [] });
    await show(drafted, theDrafter());
    click('送核');
    click('送核');
    expect(await screen.findByText('还有文字没有保存，没有交出去')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /答复/ })).toHaveAttribute('href', '/cases/case-1/replies/reply-1');
    expect(actsIn(calls)).toEqual([]);
  });

  it('is the opinion that was typed a moment ago', async () => {
    const opinion = (text: string, version: number) => ({
      ...{ text, version, givenOn: null, sentBackBecause: null, draftSentBackBecause: null },
    });
    const withOpinion = (text: string, version: number) =>
      aCase({
        state: 'handling',
        assignments: [anAssignment({ role: 'co', opinion: opinion(text, version) })],
        availableActions: ['draftOpinion', 'submitOpinion'].map((step) =>
          anAction(step, { machine: 'assignment', subjectId: 'assignment-1' }),
        ),
      });
    function Desk() {
      const { data: kase } = useQuery(caseQuery('case-1'));
      return kase ? <Text kase={kase} /> : null;
    }
    function Text({ kase }: { kase: Case }) {
      const text = opinionText(kase.assignments[0] ?? anAssignment(), kase.id);
      const draft = useCaseText(text, text.read(kase), kase);
      return (
        <>
          <textarea aria-label="意见" onChange={(event) => draft.change({ text: event.target.value })} />
          <ActPanel kase={kase} wanted={({ step }) => step === 'submitOpinion'} />
        </>
      );
    }
    let stored = withOpinion('初稿', 2);
    const calls = answerWith({
      'GET /proposals/case-1': () => ({ body: stored }),
      'PUT /assignments/assignment-1/opinion': () => {
        stored = withOpinion('同意。', 3);
        return { body: { version: 3, savedAt: '2026-03-16T02:00:00Z' } };
      },
      'POST /assignments/assignment-1/submit-opinion': () => ({ body: stored }),
    });
    await showConsole(<Desk />, '/', '/', theDrafter());
    fireEvent.change(await screen.findByLabelText('意见'), { target: { value: '同意。' } });
    fireEvent.click(within(screen.getByRole('region')).getByRole('button'));
    await vi.waitFor(() => expect(actsIn(calls)).toHaveLength(2));
    expect(actsIn(calls)).toMatchObject([
      { path: '/assignments/assignment-1/opinion', body: { version: 2, text: '同意。' } },
      { path: '/assignments/assignment-1/submit-opinion' },
    ]);
  });
});
