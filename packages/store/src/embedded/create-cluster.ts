import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { err, ok, type Result } from '@ripen/domain';
import { writeRecord } from './connection-record.ts';
import { type DataFolder, giveTo, insideName } from './data-folder.ts';
import { isErrno } from './errno.ts';
import { freePort } from './free-port.ts';
import { isAlive } from './postmaster.ts';
import type { Binaries } from './prepare-binaries.ts';
import { serverEnvironment } from './server-environment.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** The role that owns the server. The application's own role, ripen, is an ordinary one. */
export const superuser = 'postgres';

const draftName = /^\.new-(\d+)-/;

const sweepDrafts = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = draftName.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
};

const whyNot = (error: unknown): string => {
  if (isErrno(error, 'ENOENT'))
    return "this system can't run the PostgreSQL that npm ships, which needs glibc. Set DATABASE_URL to a PostgreSQL of your own";
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr)
    return error.stderr.trim();
  return error instanceof Error ? error.message : String(error);
};

const initdb = async (program: string, draft: string, place: DataFolder): Promise<Result<null, StartProblem>> => {
  const data = join(draft, 'data');
  const flags = [
    '--pgdata',
    place.fromInside ? insideName : data,
    '--username',
    superuser,
    '--pwfile',
    '../password',
    '--auth',
    'scram-sha-256',
    '--no-instructions',
    // Unicode's own order of words and letters, the same on every system.
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--locale-provider',
    'icu',
    '--icu-locale',
    'und',
  ];
  try {
    await promisify(execFile)(program, flags, { cwd: data, env: serverEnvironment, windowsHide: true, ...place.user });
    return ok(null);
  } catch (error) {
    return err(startProblem('server_failed', `A new database could not be made in ${place.folder}: ${whyNot(error)}`));
  }
};

const moveIn = async (draft: string, data: string): Promise<void> => {
  try {
    await rename(join(draft, 'data'), data);
  } catch (error) {
    // Another first start was quicker; its database is the one.
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
  }
};

/**
 * Makes a new database cluster with a password and a port of its own. It appears in the folder whole or not at all,
 * so that a start cut short leaves nothing half made.
 */
export const createCluster = async (binaries: Binaries, place: DataFolder): Promise<Result<null, StartProblem>> => {
  await sweepDrafts(place.folder);
  const draft = join(place.folder, `.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  const data = join(draft, 'data');
  const password = randomBytes(24).toString('base64url');
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await writeFile(join(draft, 'password'), password, { mode: 0o600 });
    await giveTo(draft, place.user);
    const made = await initdb(binaries.initdb, draft, place);
    if (!made.ok) return made;
    await writeRecord(data, { port: await freePort(), password }, place.user);
    await moveIn(draft, place.data);
    return ok(null);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};
