import type { Handed, OutgoingCall } from '@ripen/workflow/effects';
import { request } from 'undici';
import { ForbiddenAddress, guardedAgent, type Ways } from './guarded-agent.ts';
import { openHostPlaces } from './host-places.ts';
import { retryAfter } from './retry-after.ts';

/** Makes HTTP calls for webhooks, through the one way out that no private address passes. */
export interface Caller {
  /** Makes a call that carries `stamps`: headers that nothing else in it can change. */
  call: (outgoing: OutgoingCall, stamps: Record<string, string>) => Promise<Handed>;
  close: () => Promise<void>;
}

/** The way out, and how long a call may take in all, in milliseconds: 15 seconds, if nothing is said. */
export type CallerOptions = Ways & { deadline?: number };

const answerBytes = 65_536;
const callsToOneHost = 20;

/** Opens the way out. 15 seconds in all, 20 calls at once to a host, no redirects, 64 KiB of an answer. */
export const openCaller = ({ deadline = 15_000, ...ways }: CallerOptions): Caller => {
  const agent = guardedAgent(ways);
  const places = openHostPlaces(callsToOneHost, callsToOneHost / 2);
  return {
    call: async (outgoing, stamps) => {
      const { host } = new URL(outgoing.url);
      if (!(await places.enter(host))) return crowded();
      try {
        return await exchange({ ...outgoing, headers: stamped(outgoing, stamps) }, { dispatcher: agent, deadline });
      } catch (error) {
        return failureOf(error, deadline);
      } finally {
        places.leave(host);
      }
    },
    close: () => agent.close(),
  };
};

// Spread, so that those who are turned away together don’t come back together.
const crowded = (): Handed => ({
  state: 'later',
  detail: `${callsToOneHost} calls to this host are under way, and others wait`,
  after: 5_000 + Math.random() * 10_000,
  counts: false,
  inside: true,
});

const stamped = ({ headers }: OutgoingCall, stamps: Record<string, string>): Record<string, string> => ({
  'user-agent': 'Ripen',
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !Object.hasOwn(stamps, name.toLowerCase()))),
  ...stamps,
});

interface Way {
  dispatcher: ReturnType<typeof guardedAgent>;
  deadline: number;
}

const exchange = async (
  { url, method, headers, body }: OutgoingCall,
  { dispatcher, deadline }: Way,
): Promise<Handed> => {
  const signal = AbortSignal.timeout(deadline);
  const response = await request(url, { dispatcher, method: method as 'POST', headers, body, signal });
  const text = await readSome(response.body);
  return judge(
    response.statusCode,
    text,
    retryAfter(response.headers['retry-after'], Date.parse(String(response.headers.date))),
  );
};

/** Reads an answer up to the limit; what is longer is cut off and the connection closed. */
const readSome = async (body: AsyncIterable<Uint8Array> & { destroy: () => unknown }): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk.subarray(0, answerBytes - size));
    size += chunk.length;
    if (size >= answerBytes) {
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

const failureOf = (error: unknown, deadline: number): Handed => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof ForbiddenAddress) return { state: 'failed', detail: `url_forbidden: ${cause.message}` };
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return {
      state: 'later',
      detail: `no answer within ${deadline / 1_000} seconds`,
      after: null,
      counts: true,
      unsure: true,
    };
  return {
    state: 'later',
    detail: `can’t be reached: ${error instanceof Error ? error.message : String(error)}`,
    after: null,
    counts: true,
    unsure: !(cause instanceof Error && 'code' in cause && unreached.has(String(cause.code))),
  };
};
