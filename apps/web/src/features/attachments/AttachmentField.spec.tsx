import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWith, goOffline, loseConnection } from '../../test/server';
import { show } from '../../test/render';
import { anAttachment, catchUploads } from '../../test/uploads';
import { AttachmentField } from './AttachmentField';

const changes = vi.fn();
let there = [anAttachment('earlier')];

function Field() {
  const [attachments, setAttachments] = useState(there);
  const read = () => {
    changes();
    setAttachments(there);
  };
  return (
    <AttachmentField proposalId="case-1" purpose="proposal" attachments={attachments} locked={false} onChange={read} />
  );
}

const file = (name: string, content = 'x') => new File([content], name);
const choose = (...files: File[]) => userEvent.upload(screen.getByLabelText('添加附件'), files, { applyAccept: false });
const faults = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
const button = (name: RegExp) => screen.getByRole('button', { name });
const refused = (code: string, detail: string) => ({ status: 422, code, detail });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  changes.mockClear();
  there = [anAttachment('earlier')];
});

describe('several files that cannot be added', () => {
  it('are named each, with what stood against it, and the good ones between them are added', async () => {
    const uploads = catchUploads();
    await show(<Field />);
    await choose(file('空.pdf', ''), file('程序.docx'), file('好.pdf'), file('坏.xlsx'));
    await uploads[0]?.answer(422, refused('file-type-not-accepted', '不接受这种类型的文件。'));
    await uploads[1]?.arrive('good');
    await uploads[2]?.answer(507, { status: 507, code: 'storage-full', detail: '服务器存储空间已满。' });
    expect(faults()).toEqual([
      expect.stringContaining('“空.pdf”是空文件，未添加'),
      expect.stringContaining('“程序.docx”未添加：不接受这种类型的文件。'),
      expect.stringContaining('“坏.xlsx”未添加：服务器存储空间已满。'),
    ]);
    expect(changes).toHaveBeenCalledTimes(1);
  });

  it('stay named when the next ones are chosen, until each is put away', async () => {
    const uploads = catchUploads();
    await show(<Field />);
    await choose(file('一.pdf', ''));
    await choose(file('二.pdf', ''), file('三.pdf'));
    await uploads[0]?.arrive('three');
    expect(faults()).toHaveLength(2);
    await userEvent.click(button(/关闭.*一\.pdf/));
    expect(faults()).toEqual([expect.stringContaining('二.pdf')]);
  });
});

describe('a file that did not get through', () => {
  it('is sent again by itself, under the same key, so that it is never there twice', async () => {
    const uploads = catchUploads();
    await show(<Field />);
    await choose(file('一.pdf'), file('二.pdf'));
    await uploads[0]?.breakOff();
    await uploads[1]?.answer(503, { status: 503, code: 'database-unavailable', detail: '数据库暂时无法连接。' });
    expect(faults()).toHaveLength(2);
    await userEvent.click(button(/重试.*一\.pdf/));
    expect(uploads[2]?.headers['Idempotency-Key']).toBe(uploads[0]?.headers['Idempotency-Key']);
    expect(faults()).toEqual([expect.stringContaining('二.pdf')]);
    await uploads[2]?.arrive('one');
    await userEvent.click(button(/重试.*二\.pdf/));
    await uploads[3]?.arrive('two');
    expect(faults()).toEqual([]);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('is not offered to be sent again where that cannot help', async () => {
    const uploads = catchUploads();
    await show(<Field />);
    await choose(file('程序.docx'));
    await uploads[0]?.answer(422, refused('file-type-not-accepted', '不接受这种类型的文件。'));
    expect(screen.queryByRole('button', { name: /重试/ })).not.toBeInTheDocument();
  });

  it('was not sent at all without a connection, and says so', async () => {
    const uploads = catchUploads();
    await show(<Field />);
    goOffline();
    await choose(file('一.pdf'));
    await uploads[0]?.breakOff();
    expect(faults()).toEqual([expect.stringContaining('没有网络，“一.pdf”没有上传')]);
  });
});

describe('a file that was removed', () => {
  const removal = { 'DELETE /attachments/earlier': { status: 204 } };

  it('can be brought back on the spot', async () => {
    answerWith({
      ...removal,
      'POST /attachments/earlier/restore': { status: 200, body: anAttachment('earlier') },
    });
    await show(<Field />);
    there = [];
    await userEvent.click(button(/移除.*earlier/));
    const said = await screen.findByText(/已移除“earlier\.pdf”/);
    there = [anAttachment('earlier')];
    await userEvent.click(within(said.parentElement as HTMLElement).getByRole('button', { name: /撤销/ }));
    expect(await screen.findByRole('link', { name: 'earlier.pdf' })).toBeVisible();
    expect(screen.queryByText(/已移除/)).not.toBeInTheDocument();
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('is still there where that failed, by its name; the same holds for bringing it back', async () => {
    answerWith({
      ...removal,
      'DELETE /attachments/earlier': { status: 409, body: refused('wrong-state', '已经提交。') },
    });
    await show(<Field />);
    await userEvent.click(button(/移除.*earlier/));
    await vi.waitFor(() => expect(faults()).toEqual([expect.stringContaining('“earlier.pdf”没有移除：已经提交。')]));
    await userEvent.click(button(/关闭.*earlier/));
    answerWith({
      ...removal,
      'POST /attachments/earlier/restore': { status: 404, body: refused('not-found', '没有找到。') },
    });
    await userEvent.click(button(/移除.*earlier/));
    await userEvent.click(await screen.findByRole('button', { name: /撤销/ }));
    await vi.waitFor(() => expect(faults()).toEqual([expect.stringContaining('“earlier.pdf”没有恢复：没有找到。')]));
    expect(button(/撤销/)).toBeVisible();
  });

  it('is not removed without a connection', async () => {
    await show(<Field />);
    loseConnection();
    await userEvent.click(button(/移除.*earlier/));
    await vi.waitFor(() => expect(faults()).toEqual([expect.stringContaining('不知道“earlier.pdf”是否已移除')]));
    expect(screen.getByRole('link', { name: 'earlier.pdf' })).toBeVisible();
  });
});
