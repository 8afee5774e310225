import { access, chown, constants, mkdir, readdir, realpath, stat } from 'node:fs/promises';
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
  /** Null for ourselves. */
  user: OsUser | null;
  /** Whether that user can't walk the path: then programs are started inside and call the folder by `insideName`. */
  fromInside: boolean;
}

/** How a program that was started inside a folder names it, without walking the folders above. Linux only. */
export const insideName = '/proc/self/cwd';

/** Gives a path and all below it to the user; nothing happens without one. */
export const giveTo = async (path: string, user: OsUser | null): Promise<void> => {
  if (!user) return;
  await chown(path, user.uid, user.gid);
  if (!(await stat(path)).isDirectory()) return;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await giveTo(join(path, entry.name), user);
  }
};

// Data that root took over, by a copy or a chown, goes back to the user that may run the database.
const mendOwner = async (data: string, user: OsUser): Promise<void> => {
  try {
    if ((await stat(data)).uid === 0) await giveTo(data, user);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
};

/** Makes the folder where it is missing and finds out who its database runs as. System errors are thrown. */
export const prepareFolder = async (asked: string): Promise<Result<DataFolder, StartProblem>> => {
  await mkdir(asked, { recursive: true, mode: 0o755 });
  const folder = await realpath(asked);
  await access(folder, constants.W_OK);
  const data = join(folder, 'postgres');
  const user = await chooseUser(data);
  if (user) await mendOwner(data, user);
  const fromInside = !(await canReach(folder, user));
  if (!fromInside || process.platform === 'linux') return ok({ folder, data, user, fromInside });
  return err(
    startProblem(
      'folder_unusable',
      `PostgreSQL must not run as root, and user ${user?.uid} may not enter the folders above ${folder}. Start Ripen as an ordinary user, or set RIPEN_DATA to a folder that everybody may enter.`,
    ),
  );
};
