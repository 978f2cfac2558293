import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { aCase, aFile, anAction, aRow } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { answerWith } from '../../test/server';
import { Todo } from '../home/Todo';
import { CoSignPage } from './CoSignPage';

const invitation: Case['invitations'][number] = {
  id: 'invitation-1',
  memberId: 'member-2',
  memberName: '邓波',
  toldApartBy: null,
  state: 'invited',
  expiresOn: '2026-03-30',
  answeredAt: null,
  onPaper: false,
  own: true,
};
const invited = aCase({
  author: { ...aCase().author, name: '文竹青' },
  invitations: [invitation],
  availableActions: [anAction('confirm'), anAction('declineInvitation')],
});

const open = () => showPage(<CoSignPage />, '/cases/:id/co-sign', '/cases/case-1/co-sign');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('an invitation to co-sign', () => {
  it('shows the whole text, who asks and until when', async () => {
    answerWith({ 'GET /proposals/case-1': { body: invited } });
    await open();
    expect(await screen.findByText(/文竹青代表邀请您联名提出/)).toHaveTextContent('2026年3月30日');
    expect(screen.getByText('全县没有一处可以借阅盲文读物。')).toBeVisible();
    expect(screen.getByText('设盲文专架。')).toBeVisible();
  });

  it('is accepted with one press, which says what text and files were read', async () => {
    const attachments = [aFile(), aFile({ id: 'file-2', purpose: 'scan' })];
    const calls = answerWith({
      'GET /proposals/case-1': { body: { ...invited, attachments } },
      'POST /invitations/invitation-1/confirm': { body: invited },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '同意联名' }));
    expect(await screen.findByText('已同意联名')).toBeVisible();
    expect(calls.at(-1)?.path).toBe('/invitations/invitation-1/confirm');
    expect(calls.at(-1)?.body).toEqual({ textVersion: invited.textVersion, fileIds: ['file-1'] });
  });

  it('is declined with one press, after which the case is out of sight', async () => {
    answerWith({
      'GET /proposals/case-1': { body: invited },
      'POST /invitations/invitation-1/decline': { status: 200 },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '不同意联名' }));
    expect(await screen.findByText('已答复不同意联名')).toBeVisible();
    expect(screen.getByText('elsewhere')).toBeVisible();
  });

  it('is not there any more on the way back after it was declined', async () => {
    let declined = false;
    answerWith({
      'GET /proposals/case-1': () =>
        declined ? { status: 404, body: { code: 'not-found', detail: '没有找到' } } : { body: invited },
      'POST /invitations/invitation-1/decline': () => {
        declined = true;
        return { status: 200 };
      },
    });
    const pages = (
      <Routes>
        <Route path="cases/:id/co-sign" element={<CoSignPage />} />
        <Route path="*" element={<Link to="/cases/case-1/co-sign">again</Link>} />
      </Routes>
    );
    await showPage(pages, '/*', '/cases/case-1/co-sign');
    await userEvent.click(await screen.findByRole('button', { name: '不同意联名' }));
    await userEvent.click(await screen.findByRole('link', { name: 'again' }));
    expect(await screen.findByText('没有找到')).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意联名' })).toBeNull();
  });

  it.each([
    ['同意联名', 'confirm', { ...invited, invitations: [{ ...invitation, state: 'confirmed' as const }] }],
    ['不同意联名', 'decline', undefined],
  ])('waits no more once it is answered by %s, also before the list is read anew', async (button, way, body) => {
    const row = aRow({ id: 'case-1', state: 'draft', own: false, invited: true });
    let isAnswered = false;
    answerWith({
      'GET /proposals/case-1': { body: invited },
      'GET /proposals': {
        body: { items: [row, aRow({ id: 'case-2', state: 'returned' })], total: 2, nextCursor: null },
      },
      [`POST /invitations/invitation-1/${way}`]: () => {
        isAnswered = true;
        return { body };
      },
    });
    const fetch = window.fetch.bind(window);
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      isAnswered && url.includes('/proposals?') ? new Promise<Response>(() => undefined) : fetch(url, init),
    );
    const pages = (
      <Routes>
        <Route path="cases/:id/co-sign" element={<CoSignPage />} />
        <Route path="*" element={<Todo />} />
      </Routes>
    );
    await showPage(pages, '/*', '/');
    await userEvent.click(await screen.findByRole('link', { name: /^阅读并确认/ }));
    await userEvent.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByRole('link', { name: /^查看原因并修改/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /^阅读并确认/ })).toBeNull();
  });

  it('is answered once: the other answer waits until the first has come through', async () => {
    const paths: string[] = [];
    answerWith({ 'GET /proposals/case-1': { body: invited } });
    await open();
    const decline = await screen.findByRole('button', { name: '不同意联名' });
    vi.stubGlobal('fetch', (url: string) => {
      paths.push(url);
      return new Promise<Response>(() => undefined);
    });
    await userEvent.click(screen.getByRole('button', { name: '同意联名' }));
    await userEvent.click(decline);
    expect(paths).toEqual(['/api/invitations/invitation-1/confirm']);
  });

  it('says what happened when it cannot be answered any more', async () => {
    const gone = { status: 409, body: { code: 'step-not-possible', detail: '这件建议已经提交，邀请已收回。' } };
    answerWith({ 'GET /proposals/case-1': { body: invited }, 'POST /invitations/invitation-1/confirm': gone });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '同意联名' }));
    expect(await screen.findByText('这件建议已经提交，邀请已收回。')).toBeVisible();
  });

  it('that ended while it was read says so, and leads to what is left of it', async () => {
    let ended = false;
    const missing = { status: 404, body: { code: 'not-found', detail: '没有找到，或者您无权查看。' } };
    answerWith({
      'GET /proposals/case-1': () => (ended ? missing : { body: invited }),
      'POST /invitations/invitation-1/confirm': () => {
        ended = true;
        return missing;
      },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '同意联名' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没有办成。您打开这一页以后，情况可能有了变化');
    expect(screen.queryByText(/没有找到/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '查看最新进展' }));
    expect(await screen.findByRole('heading', { name: '联名邀请已结束' })).toHaveFocus();
    expect(screen.getByText(/提交时尚未答复的联名邀请截止/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意联名' })).toBeNull();
    expect(screen.getByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/');
  });

  it('whose text was changed while it was read is answered only after the new text was looked at', async () => {
    const changed = aCase({ ...invited, textVersion: invited.textVersion + 1, background: '全县只有一处。' });
    const versions = { code: 'changed-meanwhile', detail: '内容已被他人修改。请核对两个版本后再继续。' };
    let isChanged = false;
    answerWith({
      'GET /proposals/case-1': () => ({ body: isChanged ? changed : invited }),
      'POST /invitations/invitation-1/confirm': () => {
        isChanged = true;
        return { status: 409, body: versions };
      },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '同意联名' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('您打开这一页以后，内容改动过，没有办成。');
    expect(screen.queryByText(/两个版本/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '查看最新进展' }));
    expect(await screen.findByText('全县只有一处。')).toBeVisible();
    expect(screen.getByText('您打开以后，正文或附件改动过。这是改动后的。')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('heading', { name: '建议原文' })).toHaveFocus();
    expect(screen.getByRole('button', { name: '同意联名' })).toBeVisible();
  });

  it('has no buttons for an invitation that was answered', async () => {
    const answered = aCase({ ...invited, invitations: [{ ...invitation, state: 'confirmed' }], availableActions: [] });
    answerWith({ 'GET /proposals/case-1': { body: answered } });
    await open();
    expect(await screen.findByText(/已确认/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意联名' })).toBeNull();
  });
});

it('nobody is said to invite whoever is not invited', async () => {
  answerWith({ 'GET /proposals/case-1': { body: aCase({ ...invited, invitations: [], availableActions: [] }) } });
  await open();
  expect(await screen.findByText('您没有待答复的联名邀请。')).toBeVisible();
  expect(screen.queryByText(/邀请您联名提出/)).toBeNull();
});

it('an invitation that is answered asks for no answer any more', async () => {
  const invitations = [{ ...invitation, state: 'confirmed' as const }];
  answerWith({ 'GET /proposals/case-1': { body: aCase({ ...invited, invitations, availableActions: [] }) } });
  await open();
  expect(await screen.findByText(/^文竹青代表邀请您联名提出/)).not.toHaveTextContent('请在');
});
