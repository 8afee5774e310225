import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { foldCounts, forgetRequests } from '@ripen/store';
import { type ApiOptions, createApi } from './create-api.ts';
import { answerClientError } from './http/client-error.ts';
import type { Services } from './services.ts';

/** Where the server listens; `host` defaults to every address of the machine. */
export interface Listening {
  port: number;
  host?: string;
}

/** A server that listens. `stop` answers what was asked already, for ten seconds at most. */
export interface RunningApi {
  url: string;
  /** Says from now on that it isn't ready, so that nobody sends anything new, and still answers everything. */
  leave: () => void;
  stop: () => Promise<void>;
}

const headersTime = 10_000;
const stopTime = 10_000;
const hour = 3_600_000;

/** Starts the HTTP server. Rejects when the port is taken. */
export const startApi = async (services: Services, options: ApiOptions & Listening): Promise<RunningApi> => {
  const { app, leave, flush, close } = createApi(services, options);
  const server = createServer(
    {
      headersTimeout: headersTime,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
    },
    app,
  );
  server.maxConnections = 10_000;
  server.on('clientError', answerClientError(services.publicUrl));
  // Whoever waits to be asked for a body is asked where it is read, so that one that is too large is never sent.
  server.on('checkContinue', app);
  await listen(server, options).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const timers = [setInterval(() => void flush(), 10_000), setInterval(() => void tidy(services), hour)];
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    await finish(server);
    await close();
  };
  return { url: `http://localhost:${port}`, leave, stop };
};

const listen = (server: Server, { port, host }: Listening): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const finish = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), stopTime);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });

const tidy = async ({ db, log }: Services): Promise<void> => {
  await forgetRequests(db).catch((error: unknown) => log.warn({ err: error }, 'old answers were not forgotten'));
  await foldCounts(db).catch((error: unknown) => log.warn({ err: error }, 'old counts were not added up'));
};
