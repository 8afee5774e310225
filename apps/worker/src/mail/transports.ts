import { PassThrough } from 'node:stream';
import nodemailer, { type Transporter } from 'nodemailer';
import { mailsAtOnce } from '../lanes.ts';

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * A transport to an SMTP server of the world: a few connections, kept open. The pool itself sends nothing again: it doesn't know
 * how far a mail got before its connection was closed.
 */
export const smtpTransport = (url: string): Transporter =>
  tellWritten(
    nodemailer.createTransport({ url, pool: true, maxConnections: mailsAtOnce, maxRequeues: 0, ...timeouts }),
  );

/** A transport to the built-in mailbox: it signs in as the workspace, so that the mailbox knows whose mail it is. */
export const mailboxTransport = (port: number, auth: { user: string; pass: string }): Transporter =>
  tellWritten(
    nodemailer.createTransport({ host: '127.0.0.1', port, auth, secure: false, ignoreTLS: true, ...timeouts }),
  );

/**
 * Makes a transport call `whenWritten` of a mail once the connection has taken the message whole, so that only the final dot is missing: a
 * mail whose conversation broke off before that is provably unsent.
 */
const tellWritten = (transporter: Transporter): Transporter => {
  transporter.use('stream', (mail, done) => {
    const { whenWritten } = mail.data as { whenWritten?: () => void };
    // the last of the functions that a message runs through: what it gives is taken by the connection alone
    mail.message.processFunc((message) => message.pipe(new PassThrough().on('end', () => whenWritten?.())));
    done();
  });
  return transporter;
};
