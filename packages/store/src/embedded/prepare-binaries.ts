import { randomBytes } from 'node:crypto';
import { access, chmod, constants, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '@ripen/domain';
import { isErrno } from './errno.ts';
import type { NativePackage } from './locate-package.ts';
import { canReach, type OsUser } from './os-user.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** Where PostgreSQL's programs are. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const programs = (root: string): Binaries => {
  const end = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(root, 'native/bin', `initdb${end}`), postgres: join(root, 'native/bin', `postgres${end}`) };
};

const readLinks = async (root: string): Promise<{ source: string; target: string }[]> => {
  try {
    return JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
};

// The package's install script makes these links; newer versions of npm don't run it.
const makeLinks = async (root: string): Promise<boolean> => {
  for (const { source, target } of await readLinks(root)) {
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
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

// The copy appears whole or not at all.
const copyInto = async (parent: string, from: NativePackage): Promise<string> => {
  const target = join(parent, `postgres-${from.version}`);
  if (await exists(target)) return target;
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const draft = `${target}.new-${randomBytes(4).toString('hex')}`;
  try {
    await cp(join(from.root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(draft);
    await openToAll(draft);
    await rename(draft, target);
  } catch (error) {
    if (!(await exists(target))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
};

const isRunnable = async (path: string, user: OsUser | null): Promise<boolean> => {
  if (!(await canReach(path, user))) return false;
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
};

/**
 * Makes PostgreSQL's programs ready for the user they are to run as: with their library links, and copied beside the
 * data, or to `shared`, when that user can't reach or complete the installed ones.
 */
export const prepareBinaries = async (
  found: NativePackage,
  beside: { folder: string; user: OsUser | null },
  shared = '/var/cache/ripen',
): Promise<Result<Binaries, StartProblem>> => {
  const { folder, user } = beside;
  const complete = await makeLinks(found.root);
  if (complete && (await isRunnable(programs(found.root).postgres, user))) return ok(programs(found.root));
  const parent = (await canReach(folder, user)) ? folder : shared;
  try {
    return ok(programs(await copyInto(parent, found)));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return err(
      startProblem(
        'no_binaries',
        `PostgreSQL's programs could not be copied from ${found.root} to ${parent}: ${error.message}. Make that folder writable, or set DATABASE_URL to a PostgreSQL of your own.`,
      ),
    );
  }
};
