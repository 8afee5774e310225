import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isErrno } from './errno.ts';

/** A user of the operating system, by number. */
export interface OsUser {
  uid: number;
  gid: number;
}

const nobody = process.platform === 'darwin' ? 4_294_967_294 : 65_534;

const ownerOf = async (path: string): Promise<OsUser | null> => {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
};

/**
 * The user that the database's processes run as, or null for our own. PostgreSQL refuses root, so under root it is
 * whoever owns the data already, and nobody for new data.
 */
export const chooseUser = async (dataFolder: string): Promise<OsUser | null> => {
  if (process.getuid?.() !== 0) return null;
  const owner = await ownerOf(dataFolder);
  return owner && owner.uid !== 0 ? owner : { uid: nobody, gid: nobody };
};

const maySearch = (mode: number, owner: OsUser, user: OsUser): boolean => {
  if (owner.uid === user.uid) return (mode & 0o100) !== 0;
  if (owner.gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

/** Whether the user may run the file, or enter the folder, and every folder above it; going by the modes. */
export const canReach = async (path: string, user: OsUser | null): Promise<boolean> => {
  if (!user) return true;
  const { mode, uid, gid } = await stat(path);
  if (!maySearch(mode, { uid, gid }, user)) return false;
  const above = dirname(path);
  return above === path || canReach(above, user);
};
