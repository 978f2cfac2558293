import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { AccountPage } from './AccountPage';

it('names to whoever works for one body its own office', async () => {
  answerWith({ 'GET /auth/sessions': { body: { items: [] } } });
  await showConsole(<AccountPage />, '/account', '/account', theSecretariat());
  const role = await screen.findByRole('listitem');
  expect(role).toHaveTextContent('代表工委');
  expect(role).not.toHaveTextContent('提案委');
});
