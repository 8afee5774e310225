import { callSignature, type Signing } from '@ripen/store';
import type { OutgoingCall } from '@ripen/workflow/effects';

/** The headers of a call that say which it is, when it was made and who made it, as Standard Webhooks has them: one signature for each secret that signs. Null where the newest can’t be read. */
export const stampCall = (
  { key, body }: Pick<OutgoingCall, 'key' | 'body'>,
  { now, newest, earlier }: Signing,
): Record<string, string> | null => {
  if (newest.secret === null) return null;
  const secrets = [newest, ...earlier].flatMap(({ secret }) => secret ?? []);
  const signatures = secrets.map((secret) => callSignature({ id: key, at: now, body: body ?? '' }, secret));
  return {
    'webhook-id': key,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
};
