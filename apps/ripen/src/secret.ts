import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, type Result, err, ok } from '@ripen/domain';
import type { Config } from './config.ts';

/** The secret that signs sessions and links: given, or made once and kept in the data folder. A production start without one is refused. */
export const readSecret = (config: Config): Result<string, Problem> => {
  if (config.secret !== null) return ok(config.secret);
  if (config.production)
    return err({
      code: 'config_invalid',
      detail: 'RIPEN_SECRET is required in production; make one with: openssl rand -hex 32',
      pointer: '/RIPEN_SECRET',
    });
  const file = join(config.data, 'secret');
  try {
    return ok(readFileSync(file, 'utf8').trim());
  } catch {
    return ok(makeSecret(config.data, file));
  }
};

const makeSecret = (folder: string, file: string): string => {
  const secret = randomBytes(32).toString('hex');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch {
    // another process made it in the same moment
    return readFileSync(file, 'utf8').trim();
  }
};
