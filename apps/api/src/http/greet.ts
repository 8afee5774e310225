import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Services } from '../services.ts';
import type { Metrics } from './open-metrics.ts';

/** What every request carries along: its id, and the pattern of the path it matched, for logs and metrics. */
export interface Locals {
  id: string;
  publicUrl: string;
  route: string;
}

type Greeting = Pick<Services, 'log' | 'publicUrl'> & { metrics: Metrics };

/** Gives every request its id and, once it is answered, a line in the log and a place in the metrics. Queries aren't logged: they hold names of people. */
export const greet = ({ log, publicUrl, metrics }: Greeting): RequestHandler => {
  return (request, response, next) => {
    const started = performance.now();
    const locals: Locals = Object.assign(response.locals, { id: randomUUID(), publicUrl, route: 'unknown' });
    response.setHeader('X-Request-Id', locals.id);
    response.once('close', () => {
      const milliseconds = performance.now() - started;
      const { method } = request;
      const status = response.statusCode;
      metrics.request({ method, route: locals.route, status: String(status) }, milliseconds / 1_000);
      log.debug(
        { id: locals.id, method, path: request.path, status, milliseconds: Math.round(milliseconds) },
        'answered',
      );
    });
    next();
  };
};
