import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { aCase, anAction, aPreview } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { actsIn, answerWith, saves } from '../../test/server';
import { DraftPage } from './DraftPage';

const draft = aCase({ availableActions: [anAction('autosave'), anAction('submit'), anAction('invite')] });

function open(step: string, found: Case | null = draft) {
  const calls = answerWith({
    ...(found ? { 'GET /proposals/case-1': { body: found } } : {}),
    'PATCH /proposals/case-1': saves(4),
    'POST /proposals': { status: 201, body: draft },
    'POST /proposals/case-1/submit/preview': {
      body: aPreview({
        tellsBodies: ['市人大常委会代表工委'],
        happens: [{ machine: 'proposal', step: 'submit', unitName: null, state: 'submitted' }],
        makesDue: [{ clock: 'review', unitName: null, dueOn: '2026-03-23', provisional: false, explanation: [] }],
      }),
    },
    'POST /proposals/case-1/submit': { body: { ...draft, state: 'submitted', receiptNumber: 15 } },
  });
  const address = found ? `/drafts/case-1/${step}` : `/drafts/new/${step}?body=body-1`;
  return showPage(<DraftPage />, '/drafts/:id/:step', address).then(() => calls);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('filing, screen by screen', () => {
  it('asks for a title before it goes on, in the same words above and beside the field', async () => {
    await open('title', null);
    await press('下一步');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getAllByText('填写标题，例如“关于加强城市内涝治理的建议”')).toHaveLength(2);
    expect(document.title).toMatch(/^错误：/);
  });

  it('says by how much a title is too long', async () => {
    await open('title', { ...draft, title: '长'.repeat(112) });
    await screen.findByLabelText('标题');
    await press('下一步');
    expect(screen.getByRole('link', { name: '标题不能超过 100 个字，现在是 112 个字' })).toBeVisible();
  });

  it('names what is too long to be saved, saves the rest, and submits nothing', async () => {
    const calls = await open('title');
    fireEvent.input(await screen.findByLabelText('标题'), { target: { value: '长'.repeat(112) } });
    await press('去核对');
    expect(await screen.findByText('没有保存：标题（超出 12 个字）。其余已经保存，这些文字还在本机。')).toBeVisible();
    await press('提交建议');
    expect(screen.getByRole('link', { name: '标题不能超过 100 个字，现在是 112 个字' })).toBeVisible();
    expect(calls.some(({ path }) => path.endsWith('/submit'))).toBe(false);
  });

  it('goes on to the next question', async () => {
    await open('title');
    await screen.findByLabelText('标题');
    await press('下一步');
    expect(await screen.findByRole('heading', { name: '现在是什么情况' })).toBeVisible();
  });

  it('stays on the question it went on to when the first saving is answered in that moment', async () => {
    await open('title', null);
    await userEvent.type(screen.getByLabelText('标题'), '关于盲文读物的建议');
    let arrive: (answer: Response) => void = () => undefined;
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
    await press('下一步');
    await userEvent.type(await screen.findByLabelText('情况和问题'), '全县没有一处。');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '下一步' }));
      arrive(Response.json(draft, { status: 201 }));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(await screen.findByRole('heading', { name: '希望怎么做' })).toBeVisible();
  });

  it('splits a pasted numbered list into points', async () => {
    await open('points', { ...draft, requests: [] });
    const first = await screen.findByLabelText('第 1 条');
    fireEvent.paste(first, { clipboardData: { getData: () => '1. 设盲文专架。\n2. 送书上门。' } });
    expect(screen.getByLabelText('第 1 条')).toHaveValue('设盲文专架。');
    expect(screen.getByLabelText('第 2 条')).toHaveValue('送书上门。');
  });

  it('keeps every point of a list that is too long, says so and does not go on', async () => {
    await open('points', { ...draft, requests: [] });
    const first = await screen.findByLabelText('第 1 条');
    const pasted = Array.from({ length: 35 }, (_, at) => `${String(at + 1)}. 第${String(at + 1)}件。`).join('\n');
    fireEvent.paste(first, { clipboardData: { getData: () => pasted } });
    expect(screen.getByLabelText('第 35 条')).toHaveValue('第35件。');
    const tooMany = /^现在有 35 条，最多 30 条。文字都留着，合并或删去 5 条后才能提交。$/;
    expect(screen.getByText(tooMany)).toBeVisible();
    await press('下一步');
    expect(screen.getByRole('link', { name: tooMany })).toBeVisible();
    expect(screen.getByRole('heading', { name: '希望怎么做' })).toBeVisible();
  });

  it('puts a pasted list back together', async () => {
    await open('points', { ...draft, requests: [] });
    const pasted = '建议如下：\n1. 设盲文专架。\n2. 送书上门。';
    fireEvent.paste(await screen.findByLabelText('第 1 条'), { clipboardData: { getData: () => pasted } });
    expect(screen.getByText(/粘贴的文字已拆成 2 条。 “建议如下：”只是引语，没有放进各条。/)).toBeVisible();
    await press('撤销拆分');
    expect(screen.getByLabelText('第 1 条')).toHaveValue(pasted);
    expect(screen.queryByLabelText('第 2 条')).toBeNull();
  });

  it('locks a text that a co-signer has confirmed, and says what reopening it means', async () => {
    const coSigner = { memberId: 'member-2', name: '邓波', toldApartBy: null, post: null, groups: [], phone: null };
    const actions = [anAction('autosave', { unmet: ['textIsUnconfirmed'] }), anAction('reopenText')];
    await open('title', { ...draft, coSigners: [coSigner], availableActions: actions });
    expect(await screen.findByLabelText('标题')).toHaveAttribute('readonly');
    await press('改动正文');
    expect(screen.getByRole('dialog')).toHaveTextContent('邓波须重新确认（1 名）');
  });

  it('offers no file to a text that a co-signer has confirmed', async () => {
    await open('files', { ...draft, availableActions: [anAction('autosave', { unmet: ['textIsUnconfirmed'] })] });
    expect(await screen.findByText('文字已有人确认，附件不能再添加或移除。')).toBeVisible();
    expect(screen.queryByLabelText('添加附件')).toBeNull();
    expect(screen.queryByLabelText('拍照')).toBeNull();
  });
});

describe('the check before submitting', () => {
  it('shows every part with its way back', async () => {
    await open('check');
    expect(await screen.findByText('全县没有一处可以借阅盲文读物。')).toBeVisible();
    expect(screen.getByRole('link', { name: '修改 标题' })).toHaveAttribute('href', '/drafts/case-1/title');
    expect(screen.getByRole('link', { name: '修改 希望怎么做' })).toHaveAttribute('href', '/drafts/case-1/points');
  });

  it('says what is missing and submits nothing', async () => {
    const calls = await open('check', { ...draft, background: '', requests: [], disclosureWish: null });
    await screen.findAllByText('未填写');
    await press('提交建议');
    expect(screen.getByRole('link', { name: '填写情况和问题' })).toBeVisible();
    expect(screen.getByRole('link', { name: '至少写一条具体建议' })).toBeVisible();
    expect(screen.getByRole('link', { name: '选择是否同意公开' })).toBeVisible();
    expect(calls.some((call) => call.path.endsWith('/submit'))).toBe(false);
  });

  it('submits nothing while there are too many points', async () => {
    const requests = Array.from({ length: 31 }, (_, at) => ({
      id: `r${String(at)}`,
      position: at + 1,
      text: '一件。',
    }));
    const calls = await open('check', { ...draft, requests });
    await screen.findByRole('button', { name: '提交建议' });
    await press('提交建议');
    expect(screen.getByRole('link', { name: /现在有 31 条，最多 30 条/ })).toBeVisible();
    expect(calls.some((call) => call.path.endsWith('/submit'))).toBe(false);
  });

  it('says what follows, from the case as it is saved', async () => {
    await open('check');
    expect(await screen.findByText('将告知：市人大常委会代表工委')).toBeVisible();
    expect(screen.getByText('审查交办期限：2026年3月23日（星期一）')).toBeVisible();
    expect(screen.getByText('之后：待审查')).toBeVisible();
  });

  it('says nothing of what follows while it cannot be submitted', async () => {
    const unmet = ['titleIsGiven'];
    const calls = await open('check', { ...draft, title: '', availableActions: [anAction('submit', { unmet })] });
    expect(await screen.findByText('填写完整后，这里显示将告知谁。')).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('warns of co-signers who have not answered', async () => {
    const open1 = {
      id: 'i',
      memberId: 'm',
      memberName: '邓波',
      toldApartBy: null,
      state: 'invited' as const,
      expiresOn: '2026-03-30',
      answeredAt: null,
      onPaper: false,
      own: false,
    };
    await open('check', { ...draft, invitations: [open1] });
    expect(await screen.findByText(/邓波还没有确认联名/)).toBeVisible();
  });

  it('leaves no way back to the form once it is submitted', async () => {
    await open('check');
    await screen.findByRole('button', { name: '提交建议' });
    const before = window.history.length;
    await press('提交建议');
    await screen.findByText('elsewhere');
    expect(window.location.pathname).toBe('/cases/case-1/receipt');
    expect(window.history.length).toBe(before);
  });

  it('submits, and leads to the receipt', async () => {
    const calls = await open('check');
    await screen.findByRole('button', { name: '提交建议' });
    await press('提交建议');
    expect(await screen.findByText('elsewhere')).toBeVisible();
    expect(actsIn(calls).at(-1)?.path).toBe('/proposals/case-1/submit');
  });
});

describe('an address of the form', () => {
  it.each(['title', 'background', 'points', 'files', 'coSigners', 'units', 'wish', 'check'])(
    'leads to the case, which says why, when it is no draft: %s',
    async (step) => {
      const before = window.history.length;
      await open(step, { ...draft, state: 'submitted', availableActions: [anAction('withdraw')] });
      expect(await screen.findByText('elsewhere')).toBeVisible();
      expect(window.location.pathname).toBe('/cases/case-1');
      expect(window.history.state).toMatchObject({ usr: { led: 'notDraft' } });
      expect(window.history.length).toBe(before);
    },
  );

  it('of a new text names what is begun, and after its first saving leads to the draft it has become', async () => {
    await open('title', null);
    const begun = new URLSearchParams(window.location.search).get('as') ?? '';
    expect(begun).not.toBe('');
    await userEvent.type(screen.getByLabelText('标题'), '关于盲文读物的建议');
    await press('下一步');
    await vi.waitFor(() => expect(window.location.pathname).toBe('/drafts/case-1/background'));
    cleanup();
    answerWith({ 'GET /proposals/case-1': { body: draft } });
    await showPage(<DraftPage />, '/drafts/:id/:step', `/drafts/new/title?body=body-1&as=${begun}`);
    expect(await screen.findByLabelText('标题')).toHaveValue(draft.title);
    expect(window.location.pathname).toBe('/drafts/case-1/title');
  });
});

describe('a new text that has not reached the server', () => {
  const keys: (string | null)[] = [];
  const lose = () =>
    vi.stubGlobal('fetch', (_url: string, { method, headers }: RequestInit = {}) => {
      if (method === 'POST') keys.push(new Headers(headers).get('Idempotency-Key'));
      return Promise.reject(new TypeError('Failed to fetch'));
    });
  const show = (at: string) => showPage(<DraftPage />, '/drafts/:id/:step', at);
  beforeEach(() => void keys.splice(0));

  it.each([
    ['opened anew', () => window.location.pathname + window.location.search],
    ['begun again from the first page', () => '/drafts/new/title?body=body-1'],
  ])('is the same draft when its page is %s', async (_, address) => {
    lose();
    await show('/drafts/new/title?body=body-1');
    await userEvent.type(screen.getByLabelText('标题'), '关于盲文');
    const at = address();
    cleanup();
    await vi.waitFor(() => expect(keys).toHaveLength(1));
    await show(at);
    expect(screen.getByLabelText('标题')).toHaveValue('关于盲文');
    await press('下一步');
    await vi.waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });

  it('says that it is gone on with, and lets another be begun', async () => {
    lose();
    await show('/drafts/new/title?body=body-1');
    await userEvent.type(screen.getByLabelText('标题'), '关于盲文');
    const first = new URLSearchParams(window.location.search).get('as');
    cleanup();
    await show('/drafts/new/title?body=body-1');
    expect(screen.getByText('接着写上次没有保存的草稿。')).toBeVisible();
    const other = screen.getByRole('link', { name: '另写一件' }).getAttribute('href') ?? '';
    expect(new URL(other, 'http://localhost').searchParams.get('as')).not.toBe(first);
  });

  it('is judged by what is held here: nobody asks for a title that is there', async () => {
    lose();
    await show('/drafts/new/title?body=body-1');
    await userEvent.type(screen.getByLabelText('标题'), '关于盲文');
    const at = `/drafts/new/files${window.location.search}`;
    cleanup();
    await show(at);
    expect(screen.queryByText(/先填写标题/)).toBeNull();
    expect(screen.getByText(/文字还在本机。连上网络、保存到服务器以后，就可以添加附件和邀请联名。/)).toBeVisible();
  });
});
