import { createHash, randomBytes } from 'node:crypto';

/** What is stored of a secret that is random enough to need no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 bits. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');
