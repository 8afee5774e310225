import { print } from './command.ts';

/** What a person needs after a start. */
export interface Announcement {
  url: string;
  owner: { email: string; password: string | null };
  data: string;
  embedded: boolean;
  redis: boolean;
  mailbox: boolean;
}

/** Says where to look and how to sign in. */
export const announce = ({ url, owner, data, embedded, redis, mailbox }: Announcement): void => {
  const rows: [string, string][] = [
    ['Open', url],
    [
      'Sign in',
      owner.password === null ? `${owner.email}, with the password you chose` : `${owner.email}  /  ${owner.password}`,
    ],
    ['Mail', mailbox ? `caught by the built-in mailbox: ${url}/mailbox` : 'goes out through SMTP_URL'],
    ['Data', embedded ? `${data} (its own PostgreSQL)` : 'in the database of DATABASE_URL'],
    ['Bell', redis ? 'BullMQ on Redis' : 'BullMQ on PostgreSQL'],
  ];
  print(
    `\nRipen is ready.\n\n${rows.map(([label, text]) => `  ${label.padEnd(8)} ${text}`).join('\n')}\n\n  Ctrl-C stops everything; the next start finds it again.\n`,
  );
};
