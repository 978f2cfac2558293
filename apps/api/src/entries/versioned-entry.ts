import { DomainError } from '@jianyan/shared';
import { Column, type EntityManager } from 'typeorm';
import { accountInWords } from './told-apart.js';

/** An entry that several people may open at once. */
export abstract class VersionedEntry {
  /** Counts its changes, so that whoever changes a form that is no longer the last is told. */
  @Column('integer', { default: 1 })
  version!: number;

  /** Since when it is as it is; null for an entry that nobody has changed. */
  @Column('timestamptz', { nullable: true })
  changedAt!: Date | null;

  /** Of an account, which may be gone since. */
  @Column('uuid', { nullable: true })
  changedBy!: string | null;
}

/** What an act of somebody does to the version of an entry. */
export const changedNow = (now: Date, { accountId }: { accountId: string }) => ({
  version: () => 'version + 1',
  changedAt: now,
  changedBy: accountId,
});

/** Somebody else changed it since: who and when, as far as that is known. */
export async function changedMeanwhile(
  db: EntityManager,
  { version, changedAt, changedBy }: Pick<VersionedEntry, 'version' | 'changedAt' | 'changedBy'>,
): Promise<DomainError> {
  const [account] = await db.query<{ name: string }[]>(
    `SELECT ${accountInWords('accounts')} AS name FROM accounts WHERE id = $1`,
    [changedBy],
  );
  return new DomainError('changed-meanwhile', {
    version,
    ...(account && changedAt && { by: account.name, at: changedAt.toISOString() }),
  });
}
