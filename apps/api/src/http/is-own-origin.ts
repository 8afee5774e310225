import type { IncomingMessage } from 'node:http';

/** Whether the page that calls is one of ours: its origin is the public one, or the very host that was asked. */
export const isOwnOrigin = ({ headers }: IncomingMessage, publicUrl: string): boolean => {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
};
