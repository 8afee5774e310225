import type { Handed, OutgoingCall } from '@ripen/workflow/effects';
import { request } from 'undici';
import { ForbiddenAddress, guardedAgent } from './guarded-agent.ts';
import { retryAfter } from './retry-after.ts';

/** Makes HTTP calls for webhooks, through the one way out that no private address passes. */
export interface Caller {
  call: (outgoing: OutgoingCall) => Promise<Handed>;
  close: () => Promise<void>;
}

const limits = { totalMilliseconds: 15_000, answerBytes: 65_536 };

/** Opens the way out. 15 seconds in all, no redirects, 64 KiB of an answer; the key goes along as `webhook-id`. */
export const openCaller = (allowPrivate: boolean): Caller => {
  const agent = guardedAgent(allowPrivate);
  return {
    call: async (outgoing) => {
      try {
        return await exchange(agent, outgoing);
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => agent.close(),
  };
};

const exchange = async (
  dispatcher: ReturnType<typeof guardedAgent>,
  { url, method, headers, body, key }: OutgoingCall,
): Promise<Handed> => {
  const signal = AbortSignal.timeout(limits.totalMilliseconds);
  const stamped = {
    'user-agent': 'Ripen',
    ...headers,
    'webhook-id': key,
    'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
  };
  const response = await request(url, { dispatcher, method: method as 'POST', headers: stamped, body, signal });
  const text = await readSome(response.body);
  return judge(response.statusCode, text, retryAfter(response.headers['retry-after'], Date.now()));
};

/** Reads an answer up to the limit; what is longer is cut off and the connection closed. */
const readSome = async (body: AsyncIterable<Uint8Array> & { destroy: () => unknown }): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk.subarray(0, limits.answerBytes - size));
    size += chunk.length;
    if (size >= limits.answerBytes) {
      body.destroy();
      break;
    }
  }
  return new TextDecoder().decode(Buffer.concat(chunks)).replaceAll('\0', '');
};

const judge = (status: number, text: string, after: number | null): Handed => {
  const data = { status, body: text };
  if (status >= 200 && status < 300) return { state: 'sent', detail: `answered ${status}`, data };
  if (status >= 300 && status < 400)
    return { state: 'failed', detail: `redirect_not_followed: answered ${status}`, data };
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return {
      state: 'later',
      detail: `answered ${status}`,
      after,
      counts: true,
      unsure: status >= 500 && status !== 503,
    };
  return { state: 'failed', detail: `answered ${status}`, data };
};

// With these, no connection came about, so nothing can have arrived.
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const failureOf = (error: unknown): Handed => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof ForbiddenAddress) return { state: 'failed', detail: `url_forbidden: ${cause.message}` };
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { state: 'later', detail: 'no answer within 15 seconds', after: null, counts: true, unsure: true };
  return {
    state: 'later',
    detail: `can’t be reached: ${error instanceof Error ? error.message : String(error)}`,
    after: null,
    counts: true,
    unsure: !(cause instanceof Error && 'code' in cause && unreached.has(String(cause.code))),
  };
};
