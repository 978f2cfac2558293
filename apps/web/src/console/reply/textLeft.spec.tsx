import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unsent } from '../../lib/unsent';
import { anAssignment, anOpinion, theDrafter, theSecretariat } from '../../test/desk';
import { aCase, aReply } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { CasePage } from '../case/CasePage';
import { showConsole } from '../test/showConsole';
import { OpinionPage } from './OpinionPage';
import { ReplyPage } from './ReplyPage';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const found = aCase({
  state: 'handling',
  assignments: [anAssignment({ id: 'part-1', role: 'co', state: 'opinionSubmitted', opinion: anOpinion() })],
  replies: [aReply({ state: 'checking' })],
});

const title = '您在这台设备上写的文字没有保存进去';

it('what was typed here, before the text was passed on elsewhere, is shown where it is read', async () => {
  const drafter = theDrafter();
  const keep = (subject: string, words: string, { account } = drafter) =>
    unsent.keep(account.id, `text.${subject}`, { version: 1, text: { words } });
  const secretariat = theSecretariat();
  keep('reply-1', '答复又写了很多字。');
  keep('part-1', '意见又写了很多字。');
  keep('case-1', '正文又写了很多字。', secretariat);
  answerWith({ 'GET /proposals/case-1': { body: found } });

  await showConsole(<ReplyPage />, '/cases/:caseId/replies/:replyId', '/cases/case-1/replies/reply-1', drafter);
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText('答复又写了很多字。')).toBeVisible();
  cleanup();

  await showConsole(<OpinionPage />, '/cases/:caseId/opinions/:assignmentId', '/cases/case-1/opinions/part-1', drafter);
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText('意见又写了很多字。')).toBeVisible();
  cleanup();

  await showConsole(<CasePage />, '/cases/:caseId', '/cases/case-1', secretariat);
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText('正文又写了很多字。')).toBeVisible();
});
