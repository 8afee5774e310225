import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
  closed: boolean;
}

const goAhead = 'HTTP/1.1 100 Continue\r\n\r\n';

const answerOf = (wire: string, closed: boolean): RawAnswer => {
  const [head = '', ...rest] = wire.replace(goAhead, '').split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, text: rest.join('\r\n\r\n'), closed };
};

const isWhole = ({ headers, text }: RawAnswer): boolean =>
  Buffer.byteLength(text) >= Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);

/** Writes bytes to a server, as they are, and gives its first whole answer, or what came before it closed the connection. */
export const rawExchange = (url: string, bytes: string | Buffer): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const socket = connect({ port: Number(port), host: 'localhost' }, () => socket.write(bytes));
    let wire = '';
    socket.on('data', (chunk: Buffer) => {
      wire += chunk.toString('utf8');
      const answer = answerOf(wire, false);
      if (answer.status > 0 && isWhole(answer)) {
        socket.destroy();
        resolve(answer);
      }
    });
    socket.on('close', () => resolve(answerOf(wire, true)));
    socket.on('error', reject);
  });
