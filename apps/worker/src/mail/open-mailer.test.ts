import { type AddressInfo, type Socket, createServer } from 'node:net';
import type { Lead } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { type CaughtMail, openMailbox } from '../mailbox/open-mailbox.ts';
import { type Mailer, openMailer } from './open-mailer.ts';
import { mailboxTransport, smtpTransport } from './transports.ts';

const lead = { id: 'l', workspace: 'w1', email: 'ada@example.com' } as unknown as Lead;
const letter = { key: 'run-1:mail:3', lead, subject: 'Hello Ada', html: '<p>Hi — you</p>' };
const from = { workspace: 'Acme "Inc"\r\nBcc: x@example.com', unsubscribe: 'https://ripen.example.com/u/token' };

/** An SMTP server that answers by a script: what to say at each stage, `null` to hang up. */
const scripted = async (script: Partial<Record<'greet' | 'mail' | 'rcpt' | 'data' | 'dot', string | null>>) => {
  let accepted = 0;
  const server = createServer((socket) => converse(socket, script, () => accepted++));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const mailer = openMailer({
    transport: () => smtpTransport(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`),
    publicUrl: 'https://ripen.example.com',
  });
  return { mailer, accepted: () => accepted, close: () => (mailer.close(), server.close()) };
};

const converse = (socket: Socket, script: Parameters<typeof scripted>[0], accept: () => void): void => {
  let inData = false;
  let text = '';
  const say = (stage: keyof typeof script, usual: string): void => {
    const line = stage in script ? script[stage] : usual;
    if (line === null) socket.destroy();
    else socket.write(`${line}\r\n`);
  };
  socket.on('error', () => undefined);
  say('greet', '220 hello');
  socket.on('data', (chunk) => {
    text += chunk.toString();
    if (inData) {
      if (!text.endsWith('\r\n.\r\n')) return;
      inData = false;
      text = '';
      accept();
      return say('dot', '250 taken');
    }
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (/^(EHLO|HELO)/.test(line)) socket.write('250 me\r\n');
      else if (line.startsWith('MAIL')) say('mail', '250 ok');
      else if (line.startsWith('RCPT')) say('rcpt', '250 ok');
      else if (line.startsWith('DATA')) {
        inData = script.data === undefined;
        say('data', '354 go on');
      } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
    }
  });
};

describe('a mail', () => {
  it.each([
    ['taken', {}, { state: 'sent' }],
    ['refused at the greeting', { greet: '554 go away' }, { state: 'failed' }],
    ['cut off at the greeting', { greet: null }, { state: 'later' }],
    ['put off', { mail: '451 later' }, { state: 'later', counts: true }],
    ['refused for its recipient', { rcpt: '550 no such user' }, { state: 'failed' }],
    ['cut off before its text', { data: null }, { state: 'later' }],
    ['refused after its text', { dot: '554 spam' }, { state: 'failed' }],
    ['put off after its text', { dot: '452 full' }, { state: 'later' }],
    ['cut off after its text was taken', { dot: null }, { state: 'unknown' }],
  ] as const)('that is %s', async (_title, script, expected) => {
    const server = await scripted(script);
    expect(await server.mailer.send(letter, from)).toMatchObject(expected);
    server.close();
  });

  it('that finds no server is put off and uses up no attempt', async () => {
    const mailer = openMailer({
      transport: () => smtpTransport('smtp://127.0.0.1:1'),
      publicUrl: 'https://ripen.example.com',
    });
    expect(await mailer.send(letter, from)).toMatchObject({ state: 'later', counts: false });
    mailer.close();
  });

  it('reaches the mailbox with its Message-ID, its way out and a sender that nobody can forge', async () => {
    const caught: CaughtMail[] = [];
    const mailbox = await openMailbox(
      (mail) => Promise.resolve(void caught.push(mail)),
      () => undefined,
    );
    const mailer: Mailer = openMailer({
      transport: (workspace) => mailboxTransport(mailbox.port, { user: workspace, pass: mailbox.password }),
      publicUrl: 'https://ripen.example.com',
    });
    const handed = await mailer.send(letter, from);
    expect(handed).toMatchObject({
      state: 'sent',
      letter: { recipient: 'ada@example.com', messageId: '<run-1.mail.3@ripen.example.com>' },
    });
    expect(caught).toMatchObject([
      {
        workspace: 'w1',
        recipients: ['ada@example.com'],
        subject: 'Hello Ada',
        messageId: '<run-1.mail.3@ripen.example.com>',
      },
    ]);
    expect(caught[0]?.html).toContain('<p>Hi — you</p>');
    expect(caught[0]?.sender).toContain('<hello@ripen.example.com>');
    const headers = new Map(caught[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe('<https://ripen.example.com/u/token>');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.has('bcc')).toBe(false);
    mailer.close();
    await mailbox.close();
  });

  it('is refused by the mailbox when somebody else brings it', async () => {
    const mailbox = await openMailbox(
      () => Promise.resolve(),
      () => undefined,
    );
    const stranger = openMailer({
      transport: (workspace) => mailboxTransport(mailbox.port, { user: workspace, pass: 'guessed' }),
      publicUrl: 'https://ripen.example.com',
    });
    expect((await stranger.send(letter, from)).state).not.toBe('sent');
    stranger.close();
    await mailbox.close();
  });
});
