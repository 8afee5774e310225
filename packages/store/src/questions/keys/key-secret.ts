import { createHash, randomBytes, randomInt } from 'node:crypto';

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const prefixLength = 12;

/** A new key: the prefix by which it is found, and the whole secret, `rk_<prefix>_<32 random bytes>`. */
export const makeSecret = (): { prefix: string; secret: string } => {
  const prefix = Array.from({ length: prefixLength }, () => letters[randomInt(letters.length)]).join('');
  return { prefix, secret: `rk_${prefix}_${randomBytes(32).toString('base64url')}` };
};

/** The prefix of a secret; null for what can't be a key. */
export const prefixOf = (secret: string): string | null =>
  /^rk_([a-z0-9]{12})_[A-Za-z0-9_-]{43}$/.exec(secret)?.[1] ?? null;

/** What is stored of a secret: its SHA-256. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
