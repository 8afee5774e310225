import type { Request, RequestHandler } from 'express';
import { type Refusal, refuse } from '../call.ts';
import { isOwnOrigin } from './is-own-origin.ts';
import type { Limits } from './limits.ts';
import { sendProblem } from './send-problem.ts';

/** Refuses requests that no endpoint should see: too long an address, too many headers, an upgrade, a question whether a foreign page may call. */
export const guard = (limits: Limits, publicUrl: string): RequestHandler => {
  return (request, response, next) => {
    const refusal = faultOf(request, limits, publicUrl);
    if (refusal === null) next();
    else sendProblem(request, response, refusal);
  };
};

const faultOf = (request: Request, limits: Limits, publicUrl: string): Refusal | null => {
  if (request.rawHeaders.length / 2 > limits.headers)
    return {
      ...refuse(431, 'headers_too_large', `A request may have ${limits.headers} headers at most`),
      extra: { limit: limits.headers },
    };
  if (request.originalUrl.length > limits.url)
    return {
      ...refuse(414, 'uri_too_long', `The address may have ${limits.url} bytes at most`),
      extra: { limit: limits.url },
    };
  if (request.headers.upgrade?.toLowerCase() === 'websocket')
    return refuse(400, 'upgrade_refused', 'Nothing here speaks WebSocket');
  if (isPreflight(request) && !isOwnOrigin(request, publicUrl))
    return refuse(403, 'origin_forbidden', 'Pages of other origins may not call this API');
  return null;
};

const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
