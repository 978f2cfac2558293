import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../test/render';
import { FilesField } from './FilesField';

/** Uploads under way, in the order in which they began. */
const uploads: Upload[] = [];

class Upload {
  upload = {};
  status = 0;
  responseText = '';
  onload: () => void = () => undefined;
  open = vi.fn();
  setRequestHeader = vi.fn();
  send = () => void uploads.push(this);

  async arrive(id: string): Promise<void> {
    this.status = 201;
    this.responseText = JSON.stringify({ id, name: `${id}.pdf`, bytes: 1000, removable: true });
    await act(async () => {
      this.onload();
      await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

function Form({ kept }: { kept?: string[] }) {
  const [ids, setIds] = useState<string | string[] | undefined>(kept);
  return (
    <>
      <FilesField id="files" caseId="case-1" purpose="contact" {...(ids ? { value: ids } : {})} onChange={setIds} />
      <output>{[ids ?? []].flat().join(' ')}</output>
    </>
  );
}

const choose = (name: string) =>
  userEvent.upload(document.getElementById('files') as HTMLInputElement, new File(['x'], name));

beforeEach(() => {
  uploads.length = 0;
  vi.stubGlobal('XMLHttpRequest', Upload);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('files chosen while another is on its way are added to it', async () => {
  await show(<Form />);
  await choose('one.pdf');
  await choose('two.pdf');
  await uploads[1]?.arrive('two');
  await uploads[0]?.arrive('one');
  expect(screen.getByRole('status')).toHaveTextContent('two one');
});

it('files that were sent before the page was opened anew stay with the act', async () => {
  await show(<Form kept={['earlier']} />);
  expect(screen.getByText('已上传 1 个文件')).toBeVisible();
  await choose('one.pdf');
  await uploads[0]?.arrive('one');
  expect(screen.getByRole('status')).toHaveTextContent('earlier one');
});
