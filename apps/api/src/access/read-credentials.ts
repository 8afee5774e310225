/** What a request presents: a key, nothing, or an Authorization header that can't be one. */
export type Credentials = { kind: 'key'; secret: string } | { kind: 'none' } | { kind: 'unreadable' };

/** Reads an Authorization header: Bearer, and where `basic` says so also Basic with the key as user name. */
export const readCredentials = (header: string | undefined, basic: boolean): Credentials => {
  if (header === undefined) return { kind: 'none' };
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(header.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { kind: 'key', secret: value };
  if (scheme.toLowerCase() !== 'basic' || !basic) return { kind: 'unreadable' };
  const [user = ''] = Buffer.from(value, 'base64').toString('utf8').split(':');
  return { kind: 'key', secret: user };
};
