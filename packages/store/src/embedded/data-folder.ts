import { chown, mkdir, readFile, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@ripen/domain';
import { isErrno } from './errno.ts';
import { canReach, chooseUser, type OsUser } from './os-user.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** Where the embedded database lives, and as whom it runs. */
export interface DataFolder {
  /** The folder that was asked for. */
  folder: string;
  /** PostgreSQL's own folder inside it. */
  data: string;
  user: OsUser | null;
  /** How the server names its folder: its path, or its working folder when its user can't walk the path. */
  dataArgument: string;
}

/** What a start leaves for the next one and for other commands. */
export interface ConnectionRecord {
  port: number;
  password: string;
}

/** Gives a path and all below it to the user; nothing happens without one. */
export const giveTo = async (path: string, user: OsUser | null): Promise<void> => {
  if (!user) return;
  await chown(path, user.uid, user.gid);
  if (!(await stat(path)).isDirectory()) return;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await giveTo(join(path, entry.name), user);
  }
};

const nameFor = async (folder: string, user: OsUser | null): Promise<string | null> => {
  if (await canReach(folder, user)) return join(folder, 'postgres');
  return process.platform === 'linux' ? '/proc/self/cwd' : null;
};

/** Makes the folder where it is missing and finds out who its database runs as. */
export const prepareFolder = async (asked: string): Promise<Result<DataFolder, StartProblem>> => {
  try {
    await mkdir(asked, { recursive: true, mode: 0o755 });
    const folder = await realpath(asked);
    const data = join(folder, 'postgres');
    const user = await chooseUser(data);
    const dataArgument = await nameFor(folder, user);
    if (dataArgument) return ok({ folder, data, user, dataArgument });
    return err(startProblem('folder_unusable', `PostgreSQL must not run as root, and user ${user?.uid} may not enter the folders above ${folder}. Start Ripen as an ordinary user, or set RIPEN_DATA to a folder that everybody may enter.`));
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC')) throw error;
    const why = error instanceof Error ? error.message : '';
    return err(startProblem('folder_unusable', `The data folder ${asked} can't be used: ${why}. Set RIPEN_DATA to a folder that you may write to.`));
  }
};

const recordPath = (data: string): string => join(data, 'ripen.json');

/** Reads how to connect: null when there is no database yet, a problem when the folder isn't ours to read. */
export const readRecord = async (place: DataFolder): Promise<Result<ConnectionRecord | null, StartProblem>> => {
  try {
    const { port, password } = JSON.parse(await readFile(recordPath(place.data), 'utf8')) as ConnectionRecord;
    return ok({ port, password });
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM')) {
      const owner = (await stat(place.data)).uid;
      return err(startProblem('folder_unusable', `The database in ${place.data} belongs to another user (uid ${owner}). Start Ripen as the user who started it first, or give the folder to yourself with chown -R.`));
    }
    if (!isErrno(error, 'ENOENT')) throw error;
    const exists = await stat(place.data).then(() => true, () => false);
    if (!exists) return ok(null);
    return err(startProblem('folder_unusable', `${place.data} exists but wasn't made by Ripen. Move it away, or set RIPEN_DATA to another folder.`));
  }
};

/** Keeps how to connect, readable by the database's user only. */
export const writeRecord = async (data: string, record: ConnectionRecord, user: OsUser | null): Promise<void> => {
  const draft = `${recordPath(data)}.new-${process.pid}`;
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await giveTo(draft, user);
  await rename(draft, recordPath(data));
};
