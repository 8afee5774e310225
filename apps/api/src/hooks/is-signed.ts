import type { IncomingHttpHeaders } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/**
 * Whether a call is signed as Standard Webhooks says: `webhook-signature` is an HMAC-SHA256 of id, timestamp and body under
 * the secret (`whsec_` and Base64), and the timestamp is of the last or next five minutes.
 */
export const isSigned = (headers: IncomingHttpHeaders, body: string, secret: string): boolean => {
  try {
    new Webhook(secret).verify(body, plain(headers), { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
};
