import { type Endpoint, endpoints, type Endpoints } from '@ripen/contract';
import type { z } from 'zod';

/** What to send: parameters of the path, the query, the body, and the revision for `If-Match`. */
export interface Sent {
  id?: string;
  test?: string;
  /** Further parameters of the path. */
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  revision?: number;
  headers?: Record<string, string>;
}

/** A problem as it was answered. */
export interface Told {
  status: number;
  code: string;
  detail: string;
  errors?: { code: string; detail: string; pointer: string; node?: string | null }[];
  [more: string]: unknown;
}

/** Asks the endpoints of a server with a key. */
export interface Asker {
  /** The answer, held against the contract; fails when it is a problem, or isn't what the contract says. */
  ask: <Name extends keyof Endpoints>(name: Name, sent?: Sent) => Promise<z.output<Endpoints[Name]['output']>>;
  /** The problem answered; fails when there is none. */
  refused: (name: keyof Endpoints, sent?: Sent) => Promise<Told>;
  send: (name: keyof Endpoints, sent?: Sent) => Promise<Response>;
  /** The revision that the answer’s ETag names. */
  revisionOf: (name: keyof Endpoints, sent?: Sent) => Promise<number>;
}

const addressOf = ({ path }: Endpoint, { id = '', test = '', params = {}, query = {} }: Sent): string => {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const named: Record<string, string> = { ...params, id, test };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
  return `${filled}${search.size > 0 ? `?${search}` : ''}`;
};

/** Makes one. */
export const askerOf = (url: string, key: string): Asker => {
  const send = (name: keyof Endpoints, sent: Sent = {}): Promise<Response> => {
    const endpoint: Endpoint = endpoints[name];
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, ...sent.headers };
    if (sent.revision !== undefined) headers['if-match'] = `"${sent.revision}"`;
    if (sent.body === undefined)
      return fetch(url + addressOf(endpoint, sent), { method: endpoint.method.toUpperCase(), headers });
    headers['content-type'] = 'application/json';
    return fetch(url + addressOf(endpoint, sent), {
      method: endpoint.method.toUpperCase(),
      headers,
      body: JSON.stringify(sent.body),
    });
  };
  return {
    send,
    revisionOf: async (name, sent) => Number(JSON.parse((await send(name, sent)).headers.get('etag') ?? '""')),
    ask: async (name, sent) => {
      const response = await send(name, sent);
      const text = await response.text();
      if (response.status !== endpoints[name].status) throw new Error(`${name} answered ${response.status}: ${text}`);
      const output: z.ZodType = endpoints[name].output;
      return output.parse(text === '' ? undefined : JSON.parse(text)) as never;
    },
    refused: async (name, sent) => {
      const response = await send(name, sent);
      const text = await response.text();
      if (response.headers.get('content-type') !== 'application/problem+json')
        throw new Error(`${name} answered ${response.status}: ${text}`);
      return JSON.parse(text);
    },
  };
};
