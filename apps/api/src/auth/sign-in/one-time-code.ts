import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Account } from '../account.entity.js';
import { hashOf } from '../sessions/secrets.js';

const VALID_HOURS = 24;
/** Without letters and digits that are mistaken for each other when read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export interface NewCode {
  /** 78 bits in groups of four, to be read out or copied: `7KQ2-XWPM-4RTB-9HCE`. */
  code: string;
  expiresAt: Date;
  /** What an account keeps from now on: the old password opens nothing any more. */
  kept: Pick<Account, 'passwordHash' | 'oneTimeCodeHash' | 'oneTimeCodeExpiresAt'> & {
    replacedPasswordHash: () => string;
  };
}

export function newCode(now: Date): NewCode {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const code = Array.from({ length: 4 }, group).join('-');
  const expiresAt = new Date(now.getTime() + VALID_HOURS * 3_600_000);
  return {
    code,
    expiresAt,
    kept: {
      passwordHash: null,
      oneTimeCodeHash: hashOf(code),
      oneTimeCodeExpiresAt: expiresAt,
      // A second code before the first was used takes no password away.
      replacedPasswordHash: () => 'coalesce(password_hash, replaced_password_hash)',
    },
  };
}

/** Whether this is the code that was issued for the account, however it was typed, and still in time. */
export function isCodeOf(account: Account, typed: string, now: Date): boolean {
  const { oneTimeCodeHash, oneTimeCodeExpiresAt, disabledAt } = account;
  if (!oneTimeCodeHash || !oneTimeCodeExpiresAt || disabledAt) return false;
  const same = timingSafeEqual(Buffer.from(hashOf(asIssued(typed))), Buffer.from(oneTimeCodeHash));
  return same && oneTimeCodeExpiresAt > now;
}

const asIssued = (typed: string): string =>
  (typed.toUpperCase().match(/[A-Z0-9]/g) ?? []).join('').replace(/.{4}(?=.)/g, '$&-');
