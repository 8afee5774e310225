import type { IncomingHttpHeaders } from 'node:http';
import { err, ok, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';

const encodings = ['identity', 'gzip', 'deflate', 'br'] as const;
export type Encoding = (typeof encodings)[number];

const accepted = { 'Accept-Post': 'application/json' };

/** Whether a request brings a body. */
export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Reads what the headers say of the body: how it is encoded, if it is JSON in UTF-8; anything else is refused. */
export const readContentHeaders = (headers: IncomingHttpHeaders): Result<Encoding, Refusal> => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') {
    const detail = 'Send JSON, with the header Content-Type: application/json';
    return err({ ...refuse(415, 'content_type_unsupported', detail), headers: accepted });
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    return err(refuse(415, 'charset_unsupported', 'Send UTF-8; no other character encoding is read'));
  return readEncoding(headers['content-encoding'] ?? 'identity');
};

const readEncoding = (named: string): Result<Encoding, Refusal> => {
  const encoding = encodings.find((known) => known === named.trim().toLowerCase());
  if (encoding !== undefined) return ok(encoding);
  const refusal = refuse(415, 'encoding_unsupported', `Send one Content-Encoding of ${encodings.join(', ')}`);
  return err({ ...refusal, headers: { 'Accept-Encoding': encodings.join(', ') } });
};
