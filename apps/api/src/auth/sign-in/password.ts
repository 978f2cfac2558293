import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for Argon2id, which is the library's default variant. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is stored for a password. The same text typed on another keyboard may be composed differently, hence NFC. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

/** Of a password nobody knows: an unknown name costs as much time as a wrong password. */
const nobodys = hashPassword(crypto.randomUUID());

/** Whether it is the password. Takes the same time when there is none to compare with. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(stored || (await nobodys), password.normalize('NFC'));
  return right && Boolean(stored);
}
