import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { chooseTextSize, chosenTextSize } from '../lib/textSize';
import { show } from '../test/render';
import { SizeButtons } from './SizeButtons';

afterEach(() => {
  cleanup();
  chooseTextSize('standard');
});

const size = () => document.documentElement.dataset.textSize;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('enlarges the type by one press each, up to the largest and round again, kept for the server to read', async () => {
  await show(<SizeButtons onChoose={chooseTextSize} />);
  await press('大字');
  expect([size(), chosenTextSize()]).toEqual(['large', 'large']);
  expect(document.cookie).toContain('jianyan-text-size=large');
  await press('特大字');
  expect(size()).toBe('extraLarge');
  await press('标准字');
  expect(size()).toBe('standard');
});

it('leads to 长辈版 and back by one press, whatever the size was', async () => {
  const chosen = vi.fn(chooseTextSize);
  await show(<SizeButtons onChoose={chosen} />);
  await press('大字');
  await press('长辈版');
  expect(size()).toBe('elder');
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await press('回标准版');
  expect(size()).toBe('standard');
  expect(chosen.mock.calls.flat()).toEqual(['large', 'elder', 'standard']);
});
