import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerClientError } from './http/client-error.ts';
import { notYet } from './pages/not-yet.ts';

/** Where the server listens; `host` defaults to every address of the machine. */
export interface Listening {
  port: number;
  host?: string;
}

/** A server that listens. Until `admit` says who answers, it says that it lives and isn't ready. `close` answers what was asked already, for ten seconds at most. */
export interface Entrance {
  url: string;
  admit: (answer: RequestListener) => void;
  close: () => Promise<void>;
}

const headersTime = 10_000;
const closeTime = 10_000;

/** Listens, also while what is to answer isn't there yet. Rejects when the port is taken. */
export const openEntrance = async ({ publicUrl, ...place }: Listening & { publicUrl: string }): Promise<Entrance> => {
  let answer: RequestListener = notYet(publicUrl);
  const listener: RequestListener = (request, response) => answer(request, response);
  const server = createServer(
    {
      headersTimeout: headersTime,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16_384,
    },
    listener,
  );
  server.maxConnections = 10_000;
  server.on('clientError', answerClientError(publicUrl));
  // Whoever waits to be asked for a body is asked where it is read, so that one that is too large is never sent.
  server.on('checkContinue', listener);
  await listen(server, place);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    admit: (app) => void (answer = app),
    close: () => finish(server),
  };
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
    const force = setTimeout(() => server.closeAllConnections(), closeTime);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
