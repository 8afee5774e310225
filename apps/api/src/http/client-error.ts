import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Refusal, refuse } from '../call.ts';
import { problemOf } from './send-problem.ts';

const refusalOf = (code: string | undefined): Refusal => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      ...refuse(431, 'headers_too_large', 'The headers may have 16384 bytes at most'),
      extra: { limit: 16_384 },
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse(408, 'request_timeout', 'The request took too long to arrive');
  return refuse(400, 'http_malformed', 'This isn’t a valid HTTP request');
};

/** Answers what Node's parser refused before there was a request, with a problem like any other, and closes. */
export const answerClientError =
  (publicUrl: string) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const id = randomUUID();
    const refusal = refusalOf(error.code);
    const body = JSON.stringify(problemOf(refusal, { base: publicUrl, id }));
    const head = [
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${id}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
