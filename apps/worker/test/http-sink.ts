import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program on this machine, and the requests it was asked. */
export interface HttpSink {
  asked: IncomingMessage[];
  port: number;
  url: string;
  close: () => void;
}

/** Opens one that answers so. */
export const openHttpSink = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpSink> => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, port, url: `http://127.0.0.1:${port}`, close };
};
