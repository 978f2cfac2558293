import { DomainError, UPLOAD_LIMITS } from '@jianyan/shared';
import type { Case } from '../case/case.js';
import { namedQuery } from '../sql/named-query.js';

const MEGABYTE = 1024 * 1024;
const DAY = 24 * 60 * 60_000;

/**
 * What lies on the disk of one case and what one person brings in have an end. Removed files count with the others for as
 * long as they lie there; their rows go when they do.
 * @param bytes what comes now, as far as it is known
 * @throws DomainError case-is-full, own-uploads-full
 */
export async function refuseBeyondQuota(kase: Case, bytes: number): Promise<void> {
  const { case: ofCase, person: ofPerson, removedFor } = UPLOAD_LIMITS;
  if (sumOf(kase.parts.attachments) + bytes > ofCase.bytes) {
    throw new DomainError('case-is-full', { megabytes: ofCase.bytes / MEGABYTE, days: removedFor.days });
  }
  const since = new Date(kase.now.getTime() - ofPerson.days * DAY);
  const [row] = await namedQuery<{ bytes: string }>(
    kase.db,
    `SELECT coalesce(sum(bytes), 0)::text AS bytes FROM attachments WHERE uploaded_by = $1 AND uploaded_at > $2`,
    [kase.person.accountId, since],
  );
  if (Number(row?.bytes) + bytes > ofPerson.bytes) {
    throw new DomainError('own-uploads-full', { megabytes: ofPerson.bytes / MEGABYTE, days: ofPerson.days });
  }
}

const sumOf = (files: readonly { bytes: number }[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
