import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { unavailable } from '../http/refusal-of-failure.ts';
import { sendProblem } from '../http/send-problem.ts';

/** Answers while the database is waited for at the start: the process lives, it isn't ready, and everything else is to be asked again. */
export const notYet = (publicUrl: string): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.get('/healthz', (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.get('/readyz', (_, response) => {
    const state = { status: 'starting', database: false, bell: false };
    response.status(503).set('Cache-Control', 'no-store').json(state);
  });
  app.use((request, response) => {
    const id = randomUUID();
    Object.assign(response.locals, { id, publicUrl });
    response.set('X-Request-Id', id).set('Connection', 'close');
    sendProblem(request, response, unavailable());
  });
  return app;
};
