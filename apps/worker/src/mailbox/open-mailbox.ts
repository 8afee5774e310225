import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** A mail as the mailbox caught it. */
export interface CaughtMail {
  workspace: string;
  messageId: string | null;
  sender: string;
  recipients: string[];
  subject: string;
  html: string;
  text: string;
  headers: { key: string; value: string }[];
}

/** A real SMTP server that keeps mail instead of passing it on. */
export interface Mailbox {
  port: number;
  /** The password that this process's own mailer signs in with; the user is the workspace. */
  password: string;
  close: () => Promise<void>;
}

const sizeLimit = 10 * 1_048_576;

/** Opens the mailbox on a free port of this machine only; a mail is accepted once `keep` has stored it. */
export const openMailbox = async (
  keep: (mail: CaughtMail) => Promise<void>,
  log: (line: string) => void,
): Promise<Mailbox> => {
  const password = randomBytes(24).toString('hex');
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    size: sizeLimit,
    banner: 'Ripen mailbox',
    onAuth: ({ username, password: given }, _session, done) => {
      if (username && given && isSame(given, password)) return done(null, { user: username });
      done(new Error('The mailbox takes mail from Ripen only'));
    },
    onData: (stream, session, done) => {
      const envelope = session.envelope.rcptTo.map(({ address }) => address);
      takeIn(stream, { workspace: String(session.user), recipients: envelope })
        .then(keep)
        .then(
          () => done(),
          (error: unknown) => {
            log(`The mailbox couldn’t keep a mail: ${error instanceof Error ? error.message : String(error)}`);
            done(Object.assign(new Error('The mailbox can’t keep mail now'), { responseCode: 451 }));
          },
        );
    },
  });
  server.on('error', (error) => log(`The mailbox: ${error.message}`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, password, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const isSame = (given: string, password: string): boolean =>
  given.length === password.length && timingSafeEqual(Buffer.from(given), Buffer.from(password));

const takeIn = async (
  stream: SMTPServerDataStream,
  { workspace, recipients }: Pick<CaughtMail, 'workspace' | 'recipients'>,
): Promise<CaughtMail> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw new Error('it is larger than 10 MB');
  const mail = await PostalMime.parse(Buffer.concat(chunks));
  const clean = (text: string | undefined): string => (text ?? '').replaceAll('\0', '');
  return {
    workspace,
    recipients,
    messageId: mail.messageId ?? null,
    sender: clean(mail.from?.name ? `${mail.from.name} <${mail.from.address ?? ''}>` : mail.from?.address),
    subject: clean(mail.subject),
    html: clean(mail.html),
    text: clean(mail.text),
    headers: mail.headers.map(({ key, value }) => ({ key, value: clean(value) })),
  };
};
