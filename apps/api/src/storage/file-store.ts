import { createHash, randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';

/** The sender went away, or sent half of what was announced. */
export class BrokenOff extends Error {}

/** A file that has arrived and lies apart until it is looked at. */
export interface ArrivedFile {
  key: string;
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Files on the local disk, outside anything the web server shows, under names that nobody chose. A kept file is
 * on the disk before its row is written, so a crash never leaves a row without its file.
 */
@Injectable()
export class FileStore {
  constructor(private readonly config: Config) {}

  /**
   * Writes the stream to the disk as it comes, so that no file is ever whole in memory.
   * @param key under which it will be kept: a {@link newKey}
   * @throws BrokenOff when the sender is at fault; anything else is the fault of our own disk
   */
  async receive(content: Readable, key: string): Promise<ArrivedFile> {
    const path = this.arrivingAt(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      await using file = await open(path, 'wx', 0o600);
      for await (const chunk of whole(content)) {
        hash.update(chunk);
        bytes += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (failure) {
      await rm(path, { force: true });
      throw failure;
    }
    return { key, path, bytes, sha256: hash.digest('hex') };
  }

  /** From now on the file is found under its key. */
  async keep({ key, path }: ArrivedFile): Promise<void> {
    const folder = dirname(this.pathOf(key));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, this.pathOf(key));
    await settle(folder);
  }

  /** However far it has come; nothing where it is gone already. */
  async remove(key: string): Promise<void> {
    for (const path of [this.arrivingAt(key), this.pathOf(key)]) await rm(path, { force: true });
  }

  /** @throws when there is no such file, before anything is answered */
  async read(key: string): Promise<ReadStream> {
    const file = await open(this.pathOf(key), 'r');
    return file.createReadStream();
  }

  private arrivingAt(key: string): string {
    return join(this.config.filesDir, 'arriving', key);
  }

  /** 256 folders, so that none grows too long to be listed. */
  private pathOf(key: string): string {
    return join(this.config.filesDir, key.slice(0, 2), key);
  }
}

/** Its stream stays open when the disk fails: what is left of it must still leave the wire. */
async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    yield* content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new BrokenOff('the file did not arrive whole', { cause });
  }
}

export const newKey = (): string => randomBytes(20).toString('hex');

/** A renamed file is there after a power cut only once its folder is written as well. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
