import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { showConsole } from '../test/showConsole';
import { RegisterChoice } from './RegisterChoice';

const members = Array.from({ length: 23 }, (_, at) => ({
  ...{ id: `member-${String(at)}`, name: at < 2 ? '王建国' : `代表${String(at)}`, shortName: null },
  ...{ detail: `第${String(at)}代表团`, toldApartBy: at < 2 ? `第${String(at)}代表团` : null },
}));

/** The API: so many at a time, or those that are asked for. */
function answers(): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    const { searchParams } = new URL(url, 'http://localhost');
    asked.push(searchParams);
    const ids = searchParams.get('ids')?.split(',');
    const all = members.filter(({ id }) => ids?.includes(id) ?? true);
    const [from, limit] = [Number(searchParams.get('cursor') ?? 0), Number(searchParams.get('limit') ?? 200)];
    const nextCursor = from + limit < all.length ? String(from + limit) : null;
    return Promise.resolve(Response.json({ items: all.slice(from, from + limit), total: all.length, nextCursor }));
  });
  return asked;
}

function Field({ kept = null }: { kept?: string | null }) {
  const [value, setValue] = useState<string | string[] | null>(kept);
  return <RegisterChoice list="members" label="代表" value={value} onChange={setValue} />;
}
const open = (kept?: string) => showConsole(<Field kept={kept ?? null} />, '/', '/', theSecretariat());
const popup = () => within(document.querySelector<HTMLElement>('.ant-select-dropdown') ?? document.body);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a long list to choose from', () => {
  it('says how many there are, and goes on when asked', async () => {
    answers();
    await open();
    await userEvent.click(screen.getByRole('combobox', { name: '代表' }));
    expect(await screen.findByText('显示 20 项，共 23 项', { selector: '[role=status]' })).toBeInTheDocument();
    await userEvent.click(popup().getByText('显示更多'));
    expect(await screen.findByText('显示 23 项，共 23 项', { selector: '[role=status]' })).toBeInTheDocument();
  });

  it('goes on by keyboard where its end is come to', async () => {
    answers();
    await open();
    await userEvent.click(screen.getByRole('combobox', { name: '代表' }));
    await screen.findByText('显示 20 项，共 23 项', { selector: '[role=status]' });
    fireEvent.keyDown(screen.getByRole('combobox', { name: '代表' }), { key: 'ArrowUp', keyCode: 38, which: 38 });
    expect(await screen.findByText('显示 23 项，共 23 项', { selector: '[role=status]' })).toBeInTheDocument();
    // Whoever came to the end goes on from there.
    expect(screen.getByRole('combobox', { name: '代表' })).toHaveAttribute('aria-activedescendant', 'test-id_list_19');
  });

  it('is searched by the API, which knows every way to type a name', async () => {
    const asked = answers();
    await open();
    await userEvent.type(screen.getByRole('combobox', { name: '代表' }), 'wangjg');
    await vi.waitFor(() => expect(asked.map((query) => query.get('text'))).toContain('wangjg'));
  });
});

describe('what was chosen', () => {
  it('stays told apart from another of its name', async () => {
    answers();
    await open();
    await userEvent.click(screen.getByRole('combobox', { name: '代表' }));
    await userEvent.click(await popup().findByTitle('王建国（第1代表团）'));
    const field = screen.getByRole('combobox', { name: '代表' }).closest('.ant-select');
    expect(field).toHaveTextContent('王建国（第1代表团）');
  });

  it('is named after a reload, wherever in the list it stands', async () => {
    answers();
    await open('member-22');
    expect(await screen.findByTitle('代表22')).toBeVisible();
  });
});
