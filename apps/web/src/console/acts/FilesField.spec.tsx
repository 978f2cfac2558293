import { act, cleanup, screen } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseQuery } from '../../features/cases/caseQuery';
import type { Attachment } from '../../lib/schemas';
import { aCase } from '../../test/fixtures';
import { show } from '../../test/render';
import { answerWith } from '../../test/server';
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
    this.responseText = JSON.stringify(file(id));
    await act(async () => {
      this.onload();
      await new Promise((resolve) => setTimeout(resolve));
    });
  }
}

const file = (id: string) => ({ id, name: `${id}.pdf`, bytes: 1000, removable: true }) as Attachment;

function Form({ kept }: { kept?: string[] }) {
  const [ids, setIds] = useState<string | string[] | undefined>(kept);
  return (
    <>
      <FilesField
        id="files"
        kase={aCase({ attachments: [file('earlier'), file('of-another-act')] })}
        purpose="contact"
        {...(ids ? { value: ids } : {})}
        onChange={setIds}
      />
      <p data-testid="ids">{[ids ?? []].flat().join(' ')}</p>
    </>
  );
}

const ids = () => screen.getByTestId('ids');

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
  expect(screen.getByText('正在上传“one.pdf”')).toBeVisible();
  await uploads[0]?.arrive('one');
  expect(ids()).toHaveTextContent('two one');
});

it('a file is there again when the act is given up and opened anew', async () => {
  answerWith({ 'GET /proposals/case-1': { body: aCase() } });
  function Act() {
    const [open, setOpen] = useState(true);
    const [ids, setIds] = useState<string | string[]>();
    const { data: kase } = useQuery({ ...caseQuery('case-1'), staleTime: Infinity });
    const field = { ...(ids ? { value: ids } : {}), onChange: setIds };
    return (
      <>
        <button onClick={() => setOpen(!open)}>open or close</button>
        {open && kase && <FilesField id="files" kase={kase} purpose="contact" {...field} />}
      </>
    );
  }
  await show(<Act />);
  await screen.findByRole('button', { name: 'open or close' });
  await vi.waitFor(() => expect(document.getElementById('files')).not.toBeNull());
  await choose('one.pdf');
  await uploads[0]?.arrive('one');
  await userEvent.click(screen.getByRole('button', { name: 'open or close' }));
  expect(screen.queryByText(/one.pdf/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'open or close' }));
  expect(screen.getByRole('button', { name: /one.pdf/ })).toBeVisible();
});

it('files that were sent before the page was opened anew stay with the act, and can be removed', async () => {
  answerWith({ 'DELETE /attachments/earlier': { status: 200 } });
  await show(<Form kept={['earlier']} />);
  expect(screen.queryByText(/of-another-act/)).not.toBeInTheDocument();
  await choose('one.pdf');
  await uploads[0]?.arrive('one');
  expect(ids()).toHaveTextContent('earlier one');
  await userEvent.click(screen.getByRole('button', { name: /earlier.pdf/ }));
  await vi.waitFor(() => expect(ids()).toHaveTextContent(/^one$/));
});
