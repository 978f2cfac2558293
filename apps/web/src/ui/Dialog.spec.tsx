import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../test/render';
import { Dialog } from './Dialog';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>撤回</button>
      {open && (
        <Dialog title="撤回？" onClose={() => setOpen(false)}>
          <p>不再办理。</p>
        </Dialog>
      )}
    </>
  );
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a dialog closes while it is still on the page, so that the browser gives the focus back to what opened it', async () => {
  const closedOnPage: boolean[] = [];
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function close(this: HTMLDialogElement) {
    closedOnPage.push(this.isConnected);
  });
  await show(<Page />);
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  await userEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(closedOnPage).toEqual([true]);
});
