import type { Request, Response } from 'express';
import type { Refusal } from '../call.ts';

/** The problem document of a refusal. */
export const problemOf = ({ status, code, detail, errors, extra }: Refusal, place: { base: string; id: string }) => ({
  type: `${place.base}/problems/${code}`,
  title: titleOf(code),
  status,
  detail,
  instance: `urn:request:${place.id}`,
  code,
  ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  ...extra,
});

/** "body_too_large" is "Body too large". */
const titleOf = (code: string): string => {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Answers with a refusal as `application/problem+json`; nothing happens when an answer has begun already. */
export const sendProblem = (request: Request, response: Response, refusal: Refusal): void => {
  if (response.headersSent) return;
  const { publicUrl, id } = response.locals as { publicUrl: string; id: string };
  const body = Buffer.from(JSON.stringify(problemOf(refusal, { base: publicUrl, id })));
  response.status(refusal.status);
  if (typeof refusal.extra?.retryAfter === 'number')
    response.setHeader('Retry-After', String(refusal.extra.retryAfter));
  for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/problem+json');
  response.setHeader('Content-Length', body.length);
  if (isUnread(request)) linger(request, response, body);
  else response.end(request.method === 'HEAD' ? undefined : body);
};

const isUnread = (request: Request): boolean =>
  !request.complete &&
  (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined);

const mostDiscarded = 4 * 1024 * 1024;
const longestDiscarding = 1_000;

// Closing on a client that is still sending may cost it the answer: for a moment, what it sends is thrown away.
const linger = (request: Request, response: Response, body: Buffer): void => {
  response.setHeader('Connection', 'close');
  response.write(body);
  let discarded = 0;
  const finish = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, longestDiscarding);
  request.removeAllListeners('data');
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > mostDiscarded) finish();
  });
  for (const event of ['end', 'close', 'error']) request.once(event, finish);
  request.resume();
};
