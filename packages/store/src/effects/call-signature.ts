import type { Instant } from '@ripen/domain';
import { Webhook } from 'standardwebhooks';

/** A call that is signed: its id, its moment and its body, empty where it has none. */
export interface SignedCall {
  id: string;
  at: Instant;
  body: string;
}

/** The signature of a call, incoming or outgoing, as Standard Webhooks has it: `v1,` and an HMAC-SHA256 of id, whole seconds and body under the secret, in Base64. */
export const callSignature = ({ id, at, body }: SignedCall, secret: string): string =>
  new Webhook(secret).sign(id, new Date(at), body);
