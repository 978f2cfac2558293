import { createHash, randomBytes, randomInt } from 'node:crypto';

/** What is stored of a secret that is random enough to need no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 bits. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');

/** Without letters and digits that are mistaken for each other when read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 78 bits in groups of four, to be read out or copied: `7KQ2-XWPM-4RTB-9HCE`. */
export function newOneTimeCode(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** As it was issued, however it was typed. */
export const tidyOneTimeCode = (typed: string): string =>
  (typed.toUpperCase().match(/[A-Z0-9]/g) ?? []).join('').replace(/.{4}(?=.)/g, '$&-');
