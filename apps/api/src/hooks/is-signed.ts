import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Instant, instant } from '@ripen/domain';
import { callSignature } from '@ripen/store';

/** A call as it came, and the moment it is looked at, by the database's clock. */
export interface CameIn {
  headers: IncomingHttpHeaders;
  body: string;
  now: Instant;
}

const tolerance = 5 * 60_000;

/**
 * Whether a call is signed as Standard Webhooks says: `webhook-signature` is an HMAC-SHA256 of id, timestamp and body under
 * the secret (`whsec_` and Base64), and the timestamp is of the last or next five minutes.
 */
export const isSigned = ({ headers, body, now }: CameIn, secret: string): boolean => {
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof seconds !== 'string' || typeof signatures !== 'string') return false;
  if (!/^\d{1,12}$/.test(seconds)) return false;
  const at = instant(Number(seconds) * 1_000);
  if (Math.abs(now - at) > tolerance) return false;
  const expected = Buffer.from(callSignature({ id, at, body }, secret));
  return signatures.split(' ').some((signature) => isEqual(Buffer.from(signature), expected));
};

const isEqual = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
