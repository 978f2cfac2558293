import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyText, newPoint, proposalText } from '../../features/cases/proposalText';
import { useCaseText } from '../../features/cases/useCaseText';
import { showPage } from '../../test/render';
import { PointsStep } from './PointsStep';

function Page({ points }: { points: string[] }) {
  const start = { ...emptyText(), requests: points.map((text) => newPoint(text)) };
  const draft = useCaseText(proposalText('body-1'), { id: null, text: start, key: 'begun' }, undefined);
  return (
    <PointsStep
      draft={draft}
      kind="suggestion"
      found={undefined}
      onGo={vi.fn()}
      addressOf={String}
      onSubmitting={vi.fn()}
    />
  );
}

const open = (...points: string[]) => showPage(<Page points={points} />, '/', '/');
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
