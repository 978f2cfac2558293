import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case, Reply } from '../../lib/schemas';
import { aContact, anAssignment, theDrafter } from '../../test/desk';
import { aCase, anAction, aReply } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { actsIn, answerWith, loseConnection, saves } from '../../test/server';
import { ReplyPage } from './ReplyPage';

const blank = {
  opening: '',
  points: [],
  closing: '',
  classCode: null,
  disclosure: null,
  documentNumber: null,
} as const;

const drafted = (changes: Partial<Reply> = {}): Case =>
  aCase({
    state: 'handling',
    assignments: [anAssignment(), anAssignment({ id: 'assignment-2', unitName: '市财政局', role: 'co', own: false })],
    replies: [aReply({ ...blank, points: [], state: 'drafting', signer: null, issuedOn: null, ...changes })],
    availableActions: [
      anAction('autosave', { machine: 'reply', subjectId: 'reply-1' }),
      anAction('submitForCheck', { machine: 'reply', subjectId: 'reply-1', unmet: ['everyOpinionIsIn'] }),
    ],
  });

/** Nothing is missing in it. */
const whole = (changes: Partial<Reply> = {}): Case => ({
  ...drafted({
    ...{ points: [{ requestId: 'request-1', answer: '已设专架。', promise: '', promiseDueOn: null }] },
    ...{ classCode: 'A', disclosure: 'open', ...changes },
  }),
  assignments: [anAssignment()],
  contacts: [aContact()],
});

const open = () =>
  showConsole(<ReplyPage />, '/cases/:caseId/replies/:replyId', '/cases/case-1/replies/reply-1', theDrafter());
const tasks = async () => within(await screen.findByRole('navigation', { name: '答复任务' }));

/** Pressed, and once more where it says what follows. */
async function handOn(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: '送核' }));
  await userEvent.click(screen.getByRole('button', { name: '送核' }));
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('writing a reply', () => {
  it('lists what is still missing', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted() } });
    await open();
    const list = await tasks();
    expect(list.getByRole('link', { name: /与提出人沟通/ })).toHaveTextContent('未沟通');
    expect(list.getByRole('link', { name: /收齐会办意见/ })).toHaveTextContent('还差 1 家');
    expect(list.getByRole('link', { name: /逐条答复/ })).toHaveTextContent('还差 1 条');
    expect(list.getByRole('link', { name: /解决程度/ })).toHaveTextContent('未选择');
  });

  it('counts what is missing and lists that first', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted({ disclosure: 'open' }) } });
    await open();
    const list = await tasks();
    expect(list.getByRole('heading', { name: '送核前还差 4 项' })).toBeVisible();
    expect(list.getAllByRole('link').at(-1)).toHaveTextContent('公开属性已完成');
  });

  it('ticks off a task as soon as it is done and saves by itself', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: drafted() },
      'PUT /replies/reply-1': saves(2),
    });
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: /A 已解决或采纳/ }));
    expect((await tasks()).getByRole('link', { name: /解决程度/ })).toHaveTextContent('已完成');
    expect(await screen.findByText(/^已保存 /)).toBeVisible();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ version: 1, classCode: 'A' });
  });

  it('may be handed on as soon as what was missing is typed, and not while it is typed away', async () => {
    answerWith({ 'GET /proposals/case-1': { body: whole({ classCode: null }) } });
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: /A 已解决或采纳/ }));
    expect(screen.getByRole('button', { name: '送核' })).toBeVisible();
    await userEvent.clear(screen.getByLabelText(/第 1 条建议.*答复/));
    expect(screen.queryByRole('button', { name: '送核' })).toBeNull();
    expect((await tasks()).getByRole('link', { name: /逐条答复/ })).toHaveTextContent('还差 1 条');
    // Said in one place, not in two.
    expect(screen.queryByText('逐条答复，还有具体建议没有答复内容')).toBeNull();
  });

  it('waits for the opinions of co-handlers also where units reply separately', async () => {
    const co = anAssignment({ id: 'assignment-2', unitName: '市财政局', role: 'co', own: false });
    const own = anAssignment({ role: 'separate', part: '校内部分' });
    answerWith({ 'GET /proposals/case-1': { body: { ...drafted(), assignments: [own, co] } } });
    await open();
    expect((await tasks()).getByRole('link', { name: /收齐会办意见/ })).toHaveTextContent('还差 1 家');
  });

  it('is printed as the letter, also while it is written', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted({ opening: '您提出的建议收悉。' }) } });
    await open();
    const letter = await screen.findByRole('article', { name: /的答复/ });
    expect(letter).toHaveTextContent('您提出的建议收悉。');
    expect(letter.closest('.print-only')).not.toBeNull();
    expect(screen.getByLabelText('开头').closest('.no-print')).not.toBeNull();
    await userEvent.click(screen.getByText('核对与预览'));
    expect(screen.getByRole('article', { name: /的答复/ }).closest('.print-only')).toBeNull();
  });

  it('is handed on with what was typed a moment ago', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: whole() },
      'PUT /replies/reply-1': saves(2),
      'POST /replies/reply-1/submit-for-check': { body: whole({ version: 2, opening: '收悉。', state: 'checking' }) },
    });
    await open();
    await userEvent.type(await screen.findByLabelText('开头'), '收悉。');
    await handOn();
    await vi.waitFor(() => expect(actsIn(calls).at(-1)?.path).toBe('/replies/reply-1/submit-for-check'));
    expect(actsIn(calls)).toMatchObject([{ method: 'PUT', body: { opening: '收悉。' } }, { method: 'POST' }]);
  });

  it('is handed on only once it is confirmed, and stays when it is not', async () => {
    const calls = answerWith({ 'GET /proposals/case-1': { body: whole() } });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '送核' }));
    expect(screen.getByText('送出后稿件锁定；核稿人处理之前可以撤回。')).toBeVisible();
    expect(screen.getByLabelText('开头')).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: '送核' })).toBeVisible();
    expect(actsIn(calls)).toEqual([]);
  });

  it('stays when what was typed cannot be saved', async () => {
    const calls = answerWith({
      'GET /proposals/case-1': { body: whole() },
      'PUT /replies/reply-1': { status: 422, body: { code: 'invalid-input', detail: '有内容需要补正。' } },
    });
    await open();
    await userEvent.type(await screen.findByLabelText('开头'), '收悉。');
    await handOn();
    expect(await screen.findByRole('alert')).toHaveTextContent('有内容需要补正。');
    expect(actsIn(calls).map(({ method }) => method)).toEqual(['PUT']);
  });

  it('stays when the connection is lost, and says what to do then', async () => {
    answerWith({ 'GET /proposals/case-1': { body: whole() } });
    await open();
    await userEvent.type(await screen.findByLabelText('开头'), '收悉。');
    loseConnection();
    await handOn();
    expect(await screen.findByRole('alert')).toHaveTextContent('连上网络后再按一次');
  });

  it('asks for a commitment only when the class promises something', async () => {
    answerWith({
      'GET /proposals/case-1': { body: drafted() },
      'PUT /replies/reply-1': saves(2),
    });
    await open();
    expect(screen.queryByLabelText('承诺做什么')).not.toBeInTheDocument();
    await userEvent.click(await screen.findByRole('radio', { name: /B 正在解决/ }));
    expect(screen.getByLabelText('承诺做什么')).toBeVisible();
    expect((await tasks()).getByRole('link', { name: /承诺事项/ })).toHaveTextContent('未写全');
  });

  it('wants a reason for what is not open', async () => {
    answerWith({
      'GET /proposals/case-1': { body: drafted() },
      'PUT /replies/reply-1': saves(2),
    });
    await open();
    expect((await tasks()).getByRole('link', { name: /公开属性/ })).toHaveTextContent('未选择');
    await userEvent.click(await screen.findByRole('radio', { name: '依申请公开' }));
    expect((await tasks()).getByRole('link', { name: /公开属性/ })).toHaveTextContent('未写理由');
    await userEvent.type(screen.getByLabelText('不主动公开的理由'), '涉及商业秘密');
    expect((await tasks()).getByRole('link', { name: /公开属性/ })).toHaveTextContent('已完成');
  });

  it('shows the letter as the proposer will read it', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted({ opening: '收悉，现答复如下。' }) } });
    await open();
    await userEvent.click(await screen.findByText('核对与预览'));
    const letter = screen.getByRole('article', { name: '市教育局的答复' });
    expect(within(letter).getByText('收悉，现答复如下。')).toBeVisible();
  });

  it('leads from a task back to where it is written', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted() } });
    await open();
    await userEvent.click(await screen.findByText('核对与预览'));
    expect(screen.queryByLabelText('开头')).toBeNull();
    await userEvent.click((await tasks()).getByRole('link', { name: /逐条答复/ }));
    expect(screen.getByLabelText('开头')).toBeVisible();
  });

  it('says in passing that it is saved, and aloud only what stands in the way', async () => {
    answerWith({ 'GET /proposals/case-1': { body: drafted() } });
    await open();
    await userEvent.type(await screen.findByLabelText('开头'), '收');
    expect(screen.getByText('正在保存…').closest('[role=status]')).toBeNull();
  });

  it('shows both versions when a colleague has saved meanwhile, and overwrites nothing unasked', async () => {
    const theirs = drafted({ version: 5, opening: '同事写的开头' });
    let seen = drafted();
    const problem = { code: 'changed-meanwhile', detail: '内容已被他人修改。', params: { by: '董永康' } };
    const calls = answerWith({
      'GET /proposals/case-1': () => ({ body: seen }),
      'PUT /replies/reply-1': () => {
        seen = theirs;
        return { status: 409, body: problem };
      },
    });
    await open();
    await userEvent.type(await screen.findByLabelText('开头'), '我的开头');
    const choice = await screen.findByRole('alert', { name: '有人同时修改了这份文字' });
    expect(choice).toHaveTextContent('董永康');
    expect(choice).toHaveTextContent('同事写的开头');
    expect(choice).toHaveTextContent('我的开头');
    expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    await userEvent.click(within(choice).getByRole('button', { name: '采用对方的版本' }));
    expect(screen.getByLabelText('开头')).toHaveValue('同事写的开头');
  });

  it('tells two versions apart that differ in who may read them alone', async () => {
    const theirs = drafted({ version: 5, disclosure: 'onRequest', disclosureReason: '涉及商业秘密' });
    let seen = drafted();
    answerWith({
      'GET /proposals/case-1': () => ({ body: seen }),
      'PUT /replies/reply-1': () => {
        seen = theirs;
        return { status: 409, body: { code: 'changed-meanwhile' } };
      },
    });
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: '主动公开' }));
    const choice = await screen.findByRole('alert', { name: '有人同时修改了这份文字' });
    const [there, here] = within(choice)
      .getAllByRole('heading', { name: /的版本$/ })
      .map(({ parentElement }) => parentElement);
    expect(there).toHaveTextContent('公开属性 依申请公开 涉及商业秘密');
    expect(here).toHaveTextContent('公开属性 主动公开');
  });
});
