import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCase, aFile, anAction } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { FilingPage } from './FilingPage';

const onBehalf = {
  ...{ receivedHow: 'telephone' as const, receivedOn: '2026-03-10', receivedTime: null, signedOriginalId: null },
  ...{ note: '', openedBy: '刘岚', awaitsConfirmation: true, confirmedOn: null },
  ...{ objection: '我没有提过。', disownedOn: null, disowningRefusedOn: null },
};
const filed = aCase({ state: 'submitted', availableActions: [anAction('confirmFiling'), anAction('disownFiling')] });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const field = () => screen.getByLabelText('哪里与您的意思不符');

beforeEach(async () => {
  answerWith({ 'GET /proposals/case-1': { body: filed } });
  await showPage(<FilingPage />, '/cases/:id/filing', '/cases/case-1/filing');
  await screen.findByRole('button', { name: '有异议' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('a filing that waits for no answer says so, and leads to its case', async () => {
  cleanup();
  answerWith({ 'GET /proposals/case-1': { body: aCase({ ...filed, filedOnBehalf: onBehalf, availableActions: [] }) } });
  await showPage(<FilingPage />, '/cases/:id/filing', '/cases/case-1/filing');
  expect(await screen.findByText('这件代为登记没有需要您答复的。')).toBeVisible();
  expect(screen.getByRole('link', { name: '查看进度' })).toHaveAttribute('href', '/cases/case-1');
});

it('a text that the member filed himself is not called filed on his behalf', async () => {
  cleanup();
  answerWith({ 'GET /proposals/case-1': { body: aCase({ state: 'submitted' }) } });
  await showPage(<FilingPage />, '/cases/:id/filing', '/cases/case-1/filing');
  expect(await screen.findByText('这件不是代为登记的，没有需要您确认的。')).toBeVisible();
  expect(screen.queryByText(/根据您的来件代为登记/)).toBeNull();
});

it('confirming says what text and files were read, and not the paper it came on', async () => {
  const attachments = [aFile(), aFile({ id: 'file-2', purpose: 'scan' })];
  cleanup();
  const calls = answerWith({
    'GET /proposals/case-1': { body: { ...filed, attachments } },
    'POST /proposals/case-1/confirm-filing': { body: filed },
  });
  await showPage(<FilingPage />, '/cases/:id/filing', '/cases/case-1/filing');
  await userEvent.click(await screen.findByRole('button', { name: '确认属实' }));
  await vi.waitFor(() => expect(calls.at(-1)?.path).toBe('/proposals/case-1/confirm-filing'));
  expect(calls.at(-1)?.body).toEqual({ textVersion: filed.textVersion, fileIds: ['file-1'] });
});

describe('objecting to what was filed on one’s behalf', () => {
  it('begins in the field, comes back to it when it is empty, and returns to the choice', async () => {
    await press('有异议');
    expect(field()).toHaveFocus();
    await press('否认代为登记');
    expect(screen.getByText('写明哪里与您的意思不符')).toBeVisible();
    expect(field()).toHaveFocus();
    await press('不，返回');
    expect(screen.getByRole('button', { name: '有异议' })).toHaveFocus();
  });

  it('is the same act while its words are the same, and another when they are not', async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    await press('有异议');
    await userEvent.type(field(), '不是照明。');
    await press('否认代为登记');
    await vi.waitFor(() => expect(screen.getByText('连接断了，不能确定是否已经提交')).toBeVisible());
    await press('否认代为登记');
    await vi.waitFor(() => expect(keys).toHaveLength(2));
    await userEvent.type(field(), '是停车。');
    await press('否认代为登记');
    await vi.waitFor(() => expect(keys).toHaveLength(3));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe('a filing that was disowned', () => {
  const shown = async (found: ReturnType<typeof aCase>) => {
    cleanup();
    answerWith({ 'GET /proposals/case-1': { body: found } });
    await showPage(<FilingPage />, '/cases/:id/filing', '/cases/case-1/filing');
  };

  it('says before it is disowned that somebody else looks into it, once the case is accepted', async () => {
    await shown(aCase({ state: 'handling', availableActions: [anAction('confirmFiling'), anAction('disownFiling')] }));
    await userEvent.click(await screen.findByRole('button', { name: '有异议' }));
    expect(screen.getByText(/另一名工作人员核实/)).toBeVisible();
  });

  it('says when and why while it waits', async () => {
    await shown(aCase({ state: 'handling', filedOnBehalf: { ...onBehalf, disownedOn: '2026-03-16' } }));
    expect(await screen.findByText(/否认代为登记：我没有提过。/)).toBeVisible();
  });

  it('says that the author was shown what he signed', async () => {
    await shown(aCase({ state: 'handling', filedOnBehalf: { ...onBehalf, disowningRefusedOn: '2026-03-18' } }));
    expect(await screen.findByText(/向您出示签字原件/)).toBeVisible();
  });
});
