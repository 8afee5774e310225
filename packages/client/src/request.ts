import type { Endpoint } from '@ripen/contract';
import { readProblem } from './read-problem.ts';
import { ProblemError } from './problem-error.ts';

/** How to reach the API. Without a key the browser's session is used. */
export interface ClientOptions {
  /** Where Ripen is, such as `https://ripen.example.com`; empty for the page's own origin. */
  url: string;
  key?: string;
  fetch?: typeof fetch;
}

/** Beside an endpoint's own parts: the revision for `If-Match`, a key that makes a creation's repetition harmless, a signal to give up. */
export interface Extras {
  revision?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** The parts of any call. */
export interface Parts extends Extras {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/** A success: what was answered, and the revision that its `ETag` names, for the next change. */
export interface Success<Body> {
  body: Body;
  revision: number | null;
}

const addressOf = ({ path }: Endpoint, { params = {}, query = {} }: Parts): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
};

const headersOf = ({ key }: ClientOptions, { body, revision, idempotencyKey }: Parts): Record<string, string> => ({
  accept: 'application/json',
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
});

const revisionOf = (response: Response): number | null => {
  const named = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return named === undefined ? null : Number(named);
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
};

/** Calls an endpoint; a refusal is thrown as a `ProblemError`, an unreachable server as what `fetch` throws. */
export const request = async (options: ClientOptions, endpoint: Endpoint, parts: Parts): Promise<Success<unknown>> => {
  const call = options.fetch ?? fetch;
  const response = await call(options.url.replace(/\/$/, '') + addressOf(endpoint, parts), {
    method: endpoint.method.toUpperCase(),
    headers: headersOf(options, parts),
    credentials: options.key === undefined ? 'same-origin' : 'omit',
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return { body: await bodyOf(response), revision: revisionOf(response) };
};
