import type { Request, Response } from 'express';
import { err, ok, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';

/** How much of a body is taken, in bytes, and for how long it is waited for, in milliseconds. */
export interface Patience {
  bytes: number;
  time: number;
}

/** The refusal of a body above the limit. */
export const tooLarge = (limit: number): Refusal => ({
  ...refuse(413, 'body_too_large', `The body may have ${limit} bytes at most, also once decompressed`),
  extra: { limit },
});

/** Collects a body as it was sent, up to a limit and a time; asks for it first where the client waits to be asked. */
export const collect = (
  request: Request,
  response: Response,
  { bytes, time }: Patience,
): Promise<Result<Buffer, Refusal>> => {
  if (Number(request.headers['content-length'] ?? 0) > bytes) return Promise.resolve(err(tooLarge(bytes)));
  if (request.headers.expect?.toLowerCase() === '100-continue') response.writeContinue();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: Result<Buffer, Refusal>): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', cut).off('error', cut);
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > bytes) settle(err(tooLarge(bytes)));
      else chunks.push(chunk);
    };
    const finish = (): void => settle(ok(Buffer.concat(chunks)));
    const cut = (): void => settle(err(refuse(400, 'http_malformed', 'The body ended before it was complete')));
    const late = (): void =>
      settle(err(refuse(408, 'request_timeout', `The body has to arrive within ${time / 1_000} seconds`)));
    const timer = setTimeout(late, time);
    request.on('data', take).once('end', finish).once('close', cut).once('error', cut);
  });
};
