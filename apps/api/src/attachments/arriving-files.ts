import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { FileStore } from '../storage/file-store.js';

/**
 * A file is written down before its first byte is, and struck off in the transaction that writes its attachment: whenever
 * the program dies, what lies in the store belongs to an attachment or stands here.
 */
export async function expectFile(db: EntityManager, storageKey: string, clock: Clock): Promise<void> {
  await db.query('INSERT INTO arriving_files (storage_key, since) VALUES ($1, $2)', [storageKey, clock.now()]);
}

/** From this transaction on the file belongs to an attachment. @param db that of the transaction */
export async function claim(db: EntityManager, storageKey: string): Promise<void> {
  if (!(await strikeOff(db, storageKey))) throw new Error('the file took so long to arrive that it was given up');
}

/** Nobody wants the file. It goes while its row is held, so that no attachment can claim it meanwhile. */
export function letGo(db: EntityManager, store: FileStore, storageKey: string): Promise<void> {
  return db.transaction(async (transaction) => {
    if (await strikeOff(transaction, storageKey)) await store.remove(storageKey);
  });
}

async function strikeOff(db: EntityManager, storageKey: string): Promise<boolean> {
  const [, count] = await db.query<[unknown, number]>('DELETE FROM arriving_files WHERE storage_key = $1', [
    storageKey,
  ]);
  return count === 1;
}

/** No upload takes longer. */
const ARRIVES_WITHIN = 24 * 60 * 60_000;

/** A job: deletes what a program that died has left of an upload. */
export async function deleteStrayFiles(db: DataSource, clock: Clock, store: FileStore): Promise<void> {
  const stray = await db.query<{ storageKey: string }[]>(
    'SELECT storage_key AS "storageKey" FROM arriving_files WHERE since < $1',
    [new Date(clock.now().getTime() - ARRIVES_WITHIN)],
  );
  for (const { storageKey } of stray) await letGo(db.manager, store, storageKey);
}
