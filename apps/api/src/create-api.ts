import express, { type Express } from 'express';
import { openGate } from './access/open-gate.ts';
import { openKeys } from './access/open-keys.ts';
import { notFound } from './call.ts';
import { handlers } from './endpoints/index.ts';
import { fail } from './http/fail.ts';
import { greet } from './http/greet.ts';
import { guard } from './http/guard.ts';
import { type Limits, limits as published } from './http/limits.ts';
import { type Metrics, openMetrics } from './http/open-metrics.ts';
import { sendProblem } from './http/send-problem.ts';
import { hookRoutes } from './hooks/hook-routes.ts';
import { ingestRoutes } from './ingest/ingest-routes.ts';
import { docsRoutes } from './pages/docs-routes.ts';
import { healthRoutes } from './pages/health-routes.ts';
import { metricsRoutes } from './pages/metrics-routes.ts';
import { securityHeaders } from './pages/security-headers.ts';
import { unsubscribeRoutes } from './pages/unsubscribe-routes.ts';
import { webRoutes } from './pages/web-routes.ts';
import { mountEndpoints } from './serve/mount-endpoints.ts';
import type { Services } from './services.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';

/** What the HTTP server is made of, beside the services. */
export interface ApiOptions {
  /** Signs sessions; at least 32 characters. */
  secret: string;
  version: string;
  /** The folder of the built web app; without it there are no pages. */
  web?: string;
  metrics?: Metrics;
  limits?: Partial<Limits>;
}

/** An Express app that answers everything. `flush` writes down what is noted lazily, `close` does so and ends what is held open. */
export interface CreatedApi {
  app: Express;
  /** Says from now on that it isn't ready, and lets every connection go after its next answer. */
  leave: () => void;
  flush: () => Promise<void>;
  close: () => Promise<void>;
}

/** Puts the whole HTTP server together; it listens nowhere yet. */
export const createApi = (services: Services, options: ApiOptions): CreatedApi => {
  const { publicUrl } = services;
  const metrics = options.metrics ?? openMetrics();
  const limits = { ...published, ...options.limits };
  const signIn = openSignIn(services, options.secret);
  const keys = openKeys(services, limits);
  const api = { services, gate: openGate({ services, keys, signIn }), limits };
  let leaving = false;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  app.use(greet({ ...services, metrics }), guard(limits, publicUrl), securityHeaders(publicUrl));
  app.use((_request, response, next) => {
    if (leaving) response.set('Connection', 'close');
    next();
  });
  app.use(
    healthRoutes(services, () => leaving),
    docsRoutes(options.version, publicUrl),
    metricsRoutes(api.gate, metrics),
  );
  app.use(unsubscribeRoutes(services, options.secret));
  app.use('/api/auth', signInRoutes({ signIn, limits, publicUrl }));
  app.use(ingestRoutes(api, metrics), hookRoutes(api), mountEndpoints(api, handlers));
  if (options.web !== undefined) app.use(webRoutes(options.web));
  app.use((request, response) => sendProblem(request, response, notFound()));
  app.use(fail(services));
  const flush = () =>
    keys.flush().catch((error: unknown) => services.log.warn({ err: error }, 'the last use of keys was not noted'));
  const leave = (): void => void (leaving = true);
  const close = async (): Promise<void> => {
    await flush();
    await signIn.close();
  };
  return { app, leave, flush, close };
};
