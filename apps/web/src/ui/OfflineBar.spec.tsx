import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { OfflineBar } from './OfflineBar';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function connection(isThere: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isThere);
  act(() => void window.dispatchEvent(new Event(isThere ? 'online' : 'offline')));
}

it('says since when there is no connection, what goes on and what waits, until there is one again', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-30T10:42:00+08:00'), toFake: ['Date'] });
  await show(<OfflineBar />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  connection(false);
  vi.setSystemTime(Date.parse('2026-11-30T11:30:00+08:00'));
  expect(screen.getByRole('status')).toHaveTextContent('网络已断开（10:42 起）可以接着写，内容存在本机');
  connection(true);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  connection(false);
  expect(screen.getByRole('status')).toHaveTextContent('网络已断开（11:30 起）');
});
