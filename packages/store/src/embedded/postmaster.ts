import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataFolder } from './data-folder.ts';
import { isErrno } from './errno.ts';

/** A running server: its process, and the port it listens on once it does. */
export interface Postmaster {
  pid: number;
  port: number | null;
}

/** Whether a process with this number exists. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
};

/** The argument that tells the server of one folder from every other process. */
export const folderMark = (place: DataFolder): string => `ripen.folder=${place.data}`;

const asLinux = async (pid: number, place: DataFolder): Promise<boolean> => {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(place.data));
  } catch {
    // Another user's process may hide its folder; its arguments are open.
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').includes(folderMark(place));
  }
};

const asOthers = async (pid: number, place: DataFolder): Promise<boolean> => {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return `${stdout.trim()} `.includes(`${folderMark(place)} `);
};

// Without a way to look, a living process is taken for the server: waiting is safe, a second server isn't.
const isServerOf = async (pid: number, place: DataFolder): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  try {
    return await (process.platform === 'linux' ? asLinux(pid, place) : asOthers(pid, place));
  } catch {
    return isAlive(pid);
  }
};

/** The server that runs in the folder, or null. A lock file left by a dead one, whose number another process got, is removed. */
export const findPostmaster = async (place: DataFolder): Promise<Postmaster | null> => {
  const path = join(place.data, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (await isServerOf(pid, place)) return { pid, port: Number(lines[3]) || null };
  if (isAlive(pid)) await rm(path, { force: true });
  return null;
};
