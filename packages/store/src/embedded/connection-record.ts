import { randomBytes } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@ripen/domain';
import { type DataFolder, giveTo } from './data-folder.ts';
import { isErrno } from './errno.ts';
import type { OsUser } from './os-user.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** What a start leaves for the next one and for other commands. It lies inside the data, so that both go together. */
export interface ConnectionRecord {
  port: number;
  password: string;
}

const pathOf = (data: string): string => join(data, 'ripen.json');

const whyUnreadable = async ({ data }: DataFolder): Promise<StartProblem> => {
  const { uid } = await stat(data);
  return startProblem(
    'folder_unusable',
    `The database in ${data} belongs to another user (uid ${uid}). Start Ripen as the user who started it first, or give the folder to yourself with chown -R.`,
  );
};

/** Reads how to connect: null when there is no database yet, a problem when what is there isn't ours to read. */
export const readRecord = async (place: DataFolder): Promise<Result<ConnectionRecord | null, StartProblem>> => {
  try {
    const { port, password } = JSON.parse(await readFile(pathOf(place.data), 'utf8')) as ConnectionRecord;
    return ok({ port, password });
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM')) return err(await whyUnreadable(place));
    if (!isErrno(error, 'ENOENT')) throw error;
    if (
      !(await stat(place.data).then(
        () => true,
        () => false,
      ))
    )
      return ok(null);
    return err(
      startProblem(
        'folder_unusable',
        `${place.data} exists but wasn't made by Ripen. Move it away, or set RIPEN_DATA to another folder.`,
      ),
    );
  }
};

/** Keeps how to connect, readable by the database's user only. */
export const writeRecord = async (data: string, record: ConnectionRecord, user: OsUser | null): Promise<void> => {
  const draft = `${pathOf(data)}.new-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await giveTo(draft, user);
  await rename(draft, pathOf(data));
};
