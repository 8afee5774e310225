import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What happens to what a client just sent: it passes; the connection is cut before the server sees it; or once the server has answered it, unheard. */
export type Fate = 'pass' | 'cut before' | 'cut after';

/** A way to a server that can go wrong. */
export interface Proxy {
  /** The server's address, by way of the proxy. */
  url: string;
  /** Nothing passes any more on the connections that are open now, and nobody is told; new ones are as good as ever. */
  freeze: () => void;
  close: () => Promise<void>;
}

/** Opens a proxy in front of the server of an address. `judge` decides about everything that clients send. */
export const openProxy = async (server: string, judge: (sent: Buffer) => Fate = () => 'pass'): Promise<Proxy> => {
  const target = new URL(server);
  const open = new Set<Socket>();
  const frozen = new WeakSet<Socket>();
  const join = (client: Socket): void => {
    const upstream = connect(Number(target.port), target.hostname);
    const end = (): void => {
      client.resetAndDestroy();
      upstream.destroy();
      open.delete(client);
    };
    let unheard = false;
    open.add(client);
    client.on('data', (sent) => {
      if (frozen.has(client)) return;
      const fate = judge(sent);
      if (fate === 'cut before') return end();
      unheard ||= fate === 'cut after';
      upstream.write(sent);
    });
    upstream.on('data', (answered) => {
      if (unheard) end();
      else if (!frozen.has(client)) client.write(answered);
    });
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  };
  const listener = createServer(join);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const own = new URL(server);
  own.hostname = '127.0.0.1';
  own.port = String((listener.address() as AddressInfo).port);
  return {
    url: own.href,
    freeze: () => open.forEach((client) => void frozen.add(client)),
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const client of open) client.destroy();
      }),
  };
};
