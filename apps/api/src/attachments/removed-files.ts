import { UPLOAD_LIMITS } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { FileStore } from '../storage/file-store.js';

const KEPT_FOR = UPLOAD_LIMITS.removedFor.days * 24 * 60 * 60_000;
const AT_ONCE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface Removed {
  bodyId: string;
  id: string;
  storageKey: string;
}

/**
 * A job: deletes files that were removed long ago, with their rows. What a kept version of a text had with it stays.
 * @throws AggregateError of those that could not be deleted; the others are
 */
export async function deleteRemovedFiles(db: DataSource, clock: Clock, store: FileStore): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_FOR);
  const failures: unknown[] = [];
  let some: Removed[];
  let last = BEFORE_ALL;
  do {
    some = await removedFiles(db, before, last);
    for (const file of some)
      await deleteFile(db, store, file, before).catch((failure: unknown) => failures.push(failure));
    last = some.at(-1)?.id ?? last;
  } while (some.length === AT_ONCE);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} removed files could not be deleted`);
}

const removedFiles = (db: DataSource, before: Date, last: string): Promise<Removed[]> =>
  db.query(
    `SELECT body_id AS "bodyId", id, storage_key AS "storageKey" FROM attachments
     WHERE removed_at < $1 AND id > $2 AND NOT EXISTS (
       SELECT FROM text_versions AS kept
       WHERE kept.body_id = attachments.body_id AND kept.proposal_id = attachments.proposal_id
         AND kept.content -> 'files' @> jsonb_build_array(jsonb_build_object('id', attachments.id)))
     ORDER BY id LIMIT ${AT_ONCE}`,
    [before, last],
  );

/** The file goes once nothing stands against the end of its row, and before that end is for good. */
function deleteFile(
  db: DataSource,
  store: FileStore,
  { bodyId, id, storageKey }: Removed,
  before: Date,
): Promise<void> {
  return db.transaction(async (transaction) => {
    const [, count] = await transaction.query<[unknown, number]>(
      'DELETE FROM attachments WHERE body_id = $1 AND id = $2 AND removed_at < $3',
      [bodyId, id, before],
    );
    if (count === 1) await store.remove(storageKey);
  });
}
