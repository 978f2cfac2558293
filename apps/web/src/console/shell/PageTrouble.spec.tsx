import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { answerWith } from '../../test/server';
import { ReplyPage } from '../reply/ReplyPage';
import { showConsole } from '../test/showConsole';

it('a case that is not there leads back to the workbench', async () => {
  const body = { status: 404, code: 'not-found', detail: '没有找到，或者您无权查看。', fields: [], requestId: '7f3a' };
  answerWith({ 'GET /proposals/case-1': { status: 404, body } });
  const at = '/cases/:caseId/replies/:replyId';
  await showConsole(<ReplyPage />, at, '/cases/case-1/replies/reply-1', theSecretariat());
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到');
  expect(screen.getByRole('link', { name: '回到工作台' })).toHaveAttribute('href', '/');
});
