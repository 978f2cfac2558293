import { cleanup, screen } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseQuery } from '../../features/cases/caseQuery';
import { aCase } from '../../test/fixtures';
import { show } from '../../test/render';
import { answerWith } from '../../test/server';
import { anAttachment, catchUploads } from '../../test/uploads';
import { FilesField } from './FilesField';

let uploads: ReturnType<typeof catchUploads>;
const file = anAttachment;

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
  uploads = catchUploads();
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

it('a file that was removed from an act is brought back into it', async () => {
  answerWith({
    'DELETE /attachments/earlier': { status: 204 },
    'POST /attachments/earlier/restore': { body: file('earlier') },
  });
  await show(<Form kept={['earlier']} />);
  await userEvent.click(screen.getByRole('button', { name: /移除.*earlier/ }));
  await userEvent.click(await screen.findByRole('button', { name: /撤销/ }));
  await vi.waitFor(() => expect(ids()).toHaveTextContent('earlier'));
  expect(screen.queryByText(/已移除/)).not.toBeInTheDocument();
});

it('of several files that were refused each is named, and sent again by itself', async () => {
  await show(<Form />);
  await userEvent.upload(document.getElementById('files') as HTMLInputElement, [
    new File(['x'], 'a.pdf'),
    new File(['x'], 'b.pdf'),
  ]);
  await uploads[0]?.breakOff();
  await uploads[1]?.breakOff();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('a.pdf'),
    expect.stringContaining('b.pdf'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: /重试.*b\.pdf/ }));
  await uploads[2]?.arrive('b');
  expect(ids()).toHaveTextContent(/^b$/);
});
