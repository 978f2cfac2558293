import type { FileHandle } from 'node:fs/promises';

/** A piece of a file; shorter than asked for where the file ends. */
export async function readAt(file: FileHandle, from: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, from);
  return buffer.subarray(0, bytesRead);
}
