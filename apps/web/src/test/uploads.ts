import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { Attachment } from '../lib/schemas';

export const anAttachment = (id: string, more: Partial<Attachment> = {}): Attachment =>
  ({ id, name: `${id}.pdf`, bytes: 1000, removable: true, href: `/api/attachments/${id}`, ...more }) as Attachment;

/** One file on its way to the server. */
class Upload {
  upload = {};
  status = 0;
  responseText = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  open = vi.fn();
  headers: Record<string, string> = {};
  setRequestHeader = (name: string, value: string) => void (this.headers[name] = value);
  send = () => void uploads.push(this);

  arrive(id: string): Promise<void> {
    return this.answer(201, anAttachment(id));
  }

  answer(status: number, body: object): Promise<void> {
    this.status = status;
    this.responseText = JSON.stringify(body);
    return settled(() => this.onload());
  }

  breakOff(): Promise<void> {
    return settled(() => this.onerror());
  }
}

const settled = (happens: () => void): Promise<void> =>
  act(async () => {
    happens();
    await new Promise((resolve) => setTimeout(resolve));
  });

const uploads: Upload[] = [];

/** Stands in for what sends files. @returns the uploads, in the order in which they began */
export function catchUploads(): readonly Upload[] {
  uploads.length = 0;
  vi.stubGlobal('XMLHttpRequest', Upload);
  return uploads;
}
