import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import { DraftKeeper } from './DraftKeeper';
import { PointsStep } from './PointsStep';
import { emptyText, newPoint } from './draftText';

function Page({ points }: { points: string[] }) {
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        { accountId: 'account-1', bodyId: 'body-1', stored: null, onSaved: vi.fn() },
        { ...emptyText(), points: points.map((text) => newPoint(text)) },
      ),
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  return <PointsStep draft={{ ...state, keeper }} kind="suggestion" found={undefined} onGo={vi.fn()} />;
}

const open = (...points: string[]) => show(<Page points={points} />);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the points of a text', () => {
  it('are gone on with where one was added', async () => {
    await open('设盲文专架。');
    await press('再加一条');
    expect(screen.getByLabelText('第 2 条')).toHaveFocus();
  });

  it('keep the focus on the point that was moved', async () => {
    await open('设盲文专架。', '送书上门。');
    await press('上移 2');
    expect(screen.getByLabelText('第 1 条')).toHaveValue('送书上门。');
    expect(screen.getByRole('button', { name: '下移 1' })).toHaveFocus();
  });

  it('are deleted only after a second look when something is written', async () => {
    await open('设盲文专架。', '送书上门。', '');
    await press('删除 2');
    const dialog = screen.getByRole('dialog', { name: '删除第 2 条？' });
    expect(dialog).toHaveTextContent('送书上门。');
    await userEvent.click(within(dialog).getByRole('button', { name: '不，返回' }));
    expect(screen.getByLabelText('第 2 条')).toHaveValue('送书上门。');

    await press('删除 2');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除' }));
    expect(screen.queryByText('送书上门。')).toBeNull();
    expect(screen.getByRole('button', { name: '再加一条' })).toHaveFocus();

    await press('删除 2');
    expect(screen.queryByLabelText('第 2 条')).toBeNull();
  });
});
