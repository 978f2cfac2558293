import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { expect, it, vi } from 'vitest';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { MessagesPage } from './MessagesPage';

// antd in jsdom takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

function Page() {
  const { search } = useLocation();
  return (
    <>
      <MessagesPage />
      <p title="address">{search}</p>
    </>
  );
}

it('keeps in the address whether all messages are shown, so that the way back leads to the same ones', async () => {
  const nothing = { body: { items: [], ofAccount: [], nextCursor: null } };
  const calls = answerWith({ 'GET /notices': nothing });
  await showConsole(<Page />, '/messages', '/messages?shown=all');
  expect(await screen.findByRole('radio', { name: '全部' })).toBeChecked();
  expect(calls.map(({ query }) => query.get('unread'))).toEqual([null]);
  fireEvent.click(screen.getByRole('radio', { name: '未读' }));
  await vi.waitFor(() => expect(calls.map(({ query }) => query.get('unread'))).toEqual([null, 'true']));
  expect(screen.getByTitle('address')).toHaveTextContent(/^$/);
  fireEvent.click(screen.getByRole('radio', { name: '全部' }));
  expect(screen.getByTitle('address')).toHaveTextContent('?shown=all');
});
