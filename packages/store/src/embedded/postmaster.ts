import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
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

const commandLine = async (pid: number): Promise<string | null> => {
  if (process.platform === 'win32') return null;
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', '\n');
    return (await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)])).stdout.replaceAll(' -c ', '\n');
  } catch {
    // Without a way to look, a living process is taken for the server: waiting is safe, a second server isn't.
    return null;
  }
};

const isOurs = async (pid: number, place: DataFolder): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const line = await commandLine(pid);
  return line === null ? isAlive(pid) : line.split('\n').some((part) => part.trim() === folderMark(place));
};

/** The server that runs in the folder, or null. A lock file left by a dead one, whose number another process got, is removed. */
export const findPostmaster = async (place: DataFolder): Promise<Postmaster | null> => {
  const path = join(place.data, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (await isOurs(pid, place)) return { pid, port: Number(lines[3]) || null };
  if (isAlive(pid)) await rm(path, { force: true });
  return null;
};
