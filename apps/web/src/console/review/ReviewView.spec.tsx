import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anEntry, theDrafter, theSecretariat } from '../../test/desk';
import { aCase, anAction, aRow } from '../../test/fixtures';
import { actsIn, answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { CaseOrReview } from './CaseOrReview';

const submitted = aCase({
  state: 'submitted',
  availableActions: [
    anAction('correctSession'),
    anAction('decline'),
    anAction('register'),
    anAction('returnForRevision'),
  ],
});
const registered = aCase({ state: 'registered', number: 12, series: 'inSession', timeline: [anEntry('register')] });
const rows = [
  aRow({ id: 'case-0', title: '关于夜间门诊的建议' }),
  aRow({ id: submitted.id, title: submitted.title }),
  aRow({ id: 'case-2', title: '关于增设公交线路的建议' }),
];

const answers = (waiting = rows) => ({
  'GET /choices/sessions': { body: { items: [] } },
  'GET /choices/categories': { body: { items: [{ id: 'category-1', name: '教育' }] } },
  'GET /choices/units': { body: { items: [] } },
  [`GET /proposals/${submitted.id}`]: { body: submitted },
  'GET /proposals': { body: { items: waiting, nextCursor: null, total: waiting.length } },
  [`POST /proposals/${submitted.id}/register`]: { body: registered },
});

const open = (session = theSecretariat()) =>
  showConsole(<CaseOrReview />, '/cases/:caseId', `/cases/${submitted.id}?desk=review`, session);

const place = () => window.location.pathname + window.location.search;

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('matchMedia', (media: string) => ({
    ...{ matches: media !== 'print', addEventListener: vi.fn(), removeEventListener: vi.fn() },
    ...{ addListener: vi.fn(), removeListener: vi.fn() },
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the review of what was submitted', () => {
  it('shows a case beside the list it waits in, and what can be decided of it with the first open', async () => {
    answerWith(answers());
    await open();
    const list = await screen.findByRole('navigation', { name: '待审查' });
    expect(await within(list).findByText('第 2 件，共 3 件')).toBeVisible();
    expect(within(list).getByRole('link', { name: new RegExp(submitted.title) })).toHaveAttribute(
      'aria-current',
      'page',
    );
    const decision = within(screen.getByRole('region', { name: '可以办理' }));
    expect(decision.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      ...['登记', '退回修改', '不予受理', '更正会次'],
      '登记，看下一件Ctrl Enter',
    ]);
    expect(decision.getByRole('button', { name: '登记', pressed: true })).toBeVisible();
    expect(screen.getByRole('combobox', { name: '类别' })).toBeVisible();
  });

  it('names the units that the proposer thinks of once on the screen, as the register has them', async () => {
    const named = { ...submitted, suggestedUnits: '市水利局' };
    answerWith({
      ...answers(),
      [`GET /proposals/${submitted.id}`]: { body: named },
      'GET /choices/units': { body: { items: [], nextCursor: null, total: 0 } },
    });
    await open();
    const text = within(await screen.findByRole('region', { name: '原文' }));
    expect(text.getByText('市水利局')).toHaveClass('print-only');
    expect(text.getByText('建议承办单位')).toHaveClass('print-only');
  });

  it('goes on to the case after it once it is decided by Ctrl+Enter', async () => {
    const calls = answerWith(answers());
    await open();
    await screen.findByText('第 2 件，共 3 件');
    await userEvent.keyboard('1');
    expect(screen.getByRole('combobox', { name: '类别' })).toHaveFocus();
    await userEvent.click(screen.getByRole('combobox', { name: '类别' }));
    await userEvent.click(await screen.findByTitle('教育'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(place()).toBe('/cases/case-2?desk=review'));
    expect(actsIn(calls).map(({ body }) => body)).toEqual([{ categoryId: 'category-1' }]);
  });

  it('goes back to the list when nothing else waits, and says so on no button', async () => {
    answerWith(answers([aRow({ id: submitted.id, title: submitted.title })]));
    await open();
    await screen.findByText('第 1 件，共 1 件');
    expect(screen.queryByRole('button', { name: /看下一件/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('combobox', { name: '类别' }));
    await userEvent.click(await screen.findByTitle('教育'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(place()).toBe('/cases?desk=review'));
  });

  it('turns to the case before and the one after by J and K', async () => {
    answerWith(answers());
    await open();
    await screen.findByText('第 2 件，共 3 件');
    await userEvent.keyboard('k');
    expect(place()).toBe('/cases/case-0?desk=review');
    cleanup();
    await open();
    await screen.findByText('第 2 件，共 3 件');
    await userEvent.keyboard('j');
    expect(place()).toBe('/cases/case-2?desk=review');
  });

  it('keeps what was typed when a colleague was faster, and says who', async () => {
    const problem = { code: 'wrong-state', status: 409, detail: '此件当前的状态不能进行这一步。' };
    const decided = { ...registered, availableActions: [anAction('dispatch')] };
    const state = { kase: submitted };
    answerWith({
      ...answers(),
      [`GET /proposals/${submitted.id}`]: () => ({ body: state.kase }),
      [`POST /proposals/${submitted.id}/return-for-revision`]: () => {
        state.kase = decided;
        return { status: 409, body: problem };
      },
    });
    await open();
    await screen.findByText('第 2 件，共 3 件');
    await userEvent.keyboard('2');
    await userEvent.click(screen.getByRole('radio', { name: '事实、数据需要核实' }));
    await userEvent.type(screen.getByRole('textbox', { name: /说明/ }), '补充数据来源');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('已登记')).toBeVisible();
    expect(await screen.findByText('此件刚刚有变化')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /说明/ })).toHaveValue('补充数据来源');
    expect(place()).toBe(`/cases/${submitted.id}?desk=review`);
  });

  it('leads nobody on who only puts something right', async () => {
    answerWith(answers());
    await open();
    await screen.findByText('第 2 件，共 3 件');
    await userEvent.keyboard('4');
    expect(screen.getByRole('button', { name: '更正会次', pressed: true })).toBeVisible();
    expect(screen.queryByRole('button', { name: /看下一件/ })).not.toBeInTheDocument();
  });

  it('is a page like any other where there is no room for it, and for whoever does not review', async () => {
    answerWith(answers());
    await open(theDrafter());
    expect(await screen.findByRole('tab', { name: '原文' })).toBeVisible();
    expect(screen.queryByRole('navigation', { name: '待审查' })).not.toBeInTheDocument();
    cleanup();
    vi.unstubAllGlobals();
    answerWith(answers());
    await open();
    expect(await screen.findByRole('tab', { name: '原文' })).toBeVisible();
    expect(screen.queryByRole('navigation', { name: '待审查' })).not.toBeInTheDocument();
  });
});
