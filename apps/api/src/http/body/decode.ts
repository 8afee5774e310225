import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { err, ok, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';
import { tooLarge } from './collect.ts';
import type { Encoding } from './content-headers.ts';

const decompressors = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress),
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const decompress = async (bytes: Buffer, encoding: Encoding, limit: number): Promise<Result<Buffer, Refusal>> => {
  if (encoding === 'identity') return ok(bytes);
  try {
    return ok(await decompressors[encoding](bytes, { maxOutputLength: limit }));
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return err(tooLarge(limit));
    return err(refuse(400, 'encoding_invalid', `The body isn’t whole and valid ${encoding}`));
  }
};

/** Decompresses a body, never to more than `limit` bytes, and reads it as UTF-8 without its byte order mark. */
export const decode = async (bytes: Buffer, encoding: Encoding, limit: number): Promise<Result<string, Refusal>> => {
  const whole = await decompress(bytes, encoding, limit);
  if (!whole.ok) return whole;
  if (!isUtf8(whole.value)) return err(refuse(400, 'utf8_invalid', 'The body isn’t valid UTF-8'));
  const text = whole.value.toString('utf8');
  return ok(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
};
