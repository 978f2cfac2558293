import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { theDrafter } from '../../test/desk';
import { aSession } from '../../test/fixtures';
import { showPage } from '../../test/render';
import { OwnPage } from './OwnPage';

afterEach(cleanup);

it('a member who also has a desk finds the seats here, and nothing without a name', async () => {
  const member = aSession();
  await showPage(<OwnPage />, '/own', '/own', { ...member, roles: [...member.roles, ...theDrafter().roles] });
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    '账号',
    '株洲市人民代表大会 第十六届',
  ]);
  expect(screen.getByRole('link', { name: '进入工作台' })).toHaveAttribute('href', '/console');
});
