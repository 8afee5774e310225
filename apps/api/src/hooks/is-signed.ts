import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far the sender's clock may be off, in seconds: what is older may be a repetition by somebody else. */
const tolerance = 300;

const textOf = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

/**
 * Whether a call is signed as Standard Webhooks says: `webhook-signature` holds, among those separated by spaces, a `v1,`
 * HMAC-SHA256 in Base64 of id, timestamp and body under the secret (`whsec_` and Base64), and the timestamp is of the last
 * or next five minutes.
 */
export const isSigned = (
  headers: IncomingHttpHeaders,
  body: string,
  { secret, now }: { secret: string; now: number },
): boolean => {
  const [id, at] = [textOf(headers['webhook-id']), textOf(headers['webhook-timestamp'])];
  if (id === '' || !/^\d{1,12}$/.test(at) || Math.abs(now / 1_000 - Number(at)) > tolerance) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return textOf(headers['webhook-signature'])
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
};
