import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Dice } from '../dice.ts';
import { listen } from './listen.ts';

/** One call that came in: a hash of its body, what the body says of whom, and whether the call was taken. */
export interface HeardCall {
  body: string;
  said: string;
  taken: boolean;
}

/** A receiver of webhooks with scripted faults; it remembers every call by its `webhook-id`. */
export interface HttpSink {
  url: string;
  calls: Map<string, HeardCall[]>;
  close: () => Promise<void>;
}

/** Opens a receiver. Of a hundred calls one is answered 503, one is cut before and one after it was taken; a key fails once at most. */
export const openHttpSink = async (dice: Dice, calm: () => boolean): Promise<HttpSink> => {
  const calls: HttpSink['calls'] = new Map();
  const server = createServer((request, response) => {
    text(request).then(
      (said) => {
        const key = String(request.headers['webhook-id']);
        const known = calls.get(key) ?? [];
        const roll = calm() || known.length > 0 ? 100 : Math.floor(dice() * 100);
        const taken = roll !== 0 && roll !== 1;
        calls.set(key, [...known, { said, taken, body: createHash('sha256').update(said).digest('hex') }]);
        if (roll === 1 || roll === 2) request.socket.destroy();
        else response.writeHead(taken ? 200 : 503).end();
      },
      () => undefined,
    );
  });
  const port = await listen(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, calls, close };
};
