import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: to whom, and word for word. */
export interface ArrivedMail {
  to: string[];
  text: string;
}

/** A mail server that accepts everything, keeps it, and counts what it accepted by Message-ID. */
export interface MailSink {
  url: string;
  arrived: ArrivedMail[];
  accepted: Map<string, number>;
  close: () => Promise<void>;
}

/** Opens one. */
export const openMailSink = async (): Promise<MailSink> => {
  const accepted = new Map<string, number>();
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      // a mail whose sender is killed half-way isn't accepted, and isn't counted
      text(stream).then(
        (mail) => {
          const id = /^message-id: *(<[^>]+>)/im.exec(mail)?.[1] ?? 'none';
          arrived.push({ to: envelope.rcptTo.map(({ address }) => address), text: mail });
          accepted.set(id, (accepted.get(id) ?? 0) + 1);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    accepted,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
