import { createHash } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { Dice } from '../dice.ts';
import { listen } from './listen.ts';

/** A mail that was accepted: a hash of what came after its headers, and to whom. */
export interface TakenMail {
  body: string;
  recipient: string;
}

/** A mail server with scripted faults; it remembers what it accepted, by the local part of the Message-ID. */
export interface SmtpSink {
  url: string;
  accepted: Map<string, TakenMail[]>;
  close: () => Promise<void>;
}

interface Conversation {
  socket: Socket;
  recipient: string;
  /** The message so far; null outside of it. */
  message: string | null;
}

/** What happens to three of a hundred mails; all others are accepted. */
const faults = ['later', 'cut before it is accepted', 'cut once it is accepted'] as const;

/** Opens a mail server. While `calm` says so, nothing goes wrong. */
export const openSmtpSink = async (dice: Dice, calm: () => boolean): Promise<SmtpSink> => {
  const accepted: SmtpSink['accepted'] = new Map();
  const end = ({ socket, recipient }: Conversation, message: string): void => {
    const fault = faults[calm() ? faults.length : Math.floor(dice() * 100)];
    if (fault === 'later') return void socket.write('451 4.3.0 not now\r\n');
    if (fault === 'cut before it is accepted') return void socket.destroy();
    const id = /^message-id: *<([^>@]+)/im.exec(message)?.[1] ?? 'none';
    const body = createHash('sha256')
      .update(message.slice(message.indexOf('\r\n\r\n')))
      .digest('hex');
    accepted.set(id, [...(accepted.get(id) ?? []), { body, recipient }]);
    if (fault === undefined) socket.write('250 2.0.0 taken\r\n');
    else socket.destroy();
  };
  const server = createServer((socket) => converse(socket, end));
  const open = track(server);
  const port = await listen(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { url: `smtp://127.0.0.1:${port}`, accepted, close };
};

const track = (server: Server): Set<Socket> => {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return open;
};

const converse = (socket: Socket, end: (conversation: Conversation, message: string) => void): void => {
  const conversation: Conversation = { socket, recipient: '', message: null };
  let unread = '';
  socket.on('error', () => undefined).setEncoding('utf8');
  socket.on('data', (text: string) => {
    unread += text;
    for (let at = unread.indexOf('\r\n'); at >= 0; at = unread.indexOf('\r\n')) {
      const line = unread.slice(0, at);
      unread = unread.slice(at + 2);
      hear(conversation, line, end);
    }
  });
  socket.write('220 sink ESMTP\r\n');
};

const hear = (conversation: Conversation, line: string, end: (of: Conversation, message: string) => void): void => {
  const { socket, message } = conversation;
  if (message !== null) {
    if (line !== '.') {
      conversation.message = `${message}${line}\r\n`;
      return;
    }
    conversation.message = null;
    return end(conversation, message);
  }
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'RCPT') conversation.recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
  if (verb === 'DATA') conversation.message = '';
  socket.write(verb === 'DATA' ? '354 go on\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
};
