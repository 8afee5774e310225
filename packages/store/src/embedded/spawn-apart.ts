import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import type { DataFolder } from './data-folder.ts';
import { isErrno } from './errno.ts';
import { serverEnvironment } from './server-environment.ts';

/**
 * Starts a program inside the data folder as the database's user, in a session of its own: Ctrl-C in our terminal must
 * not reach the server before we have finished with it.
 */
export const spawnApart = (place: DataFolder, [program = '', ...args]: string[], stdio: StdioOptions): ChildProcess => {
  const child = spawn(program, args, {
    cwd: place.data,
    detached: true,
    windowsHide: true,
    env: serverEnvironment,
    stdio,
    ...place.user,
  });
  child.unref();
  return child;
};

/** Asks a server for an orderly shutdown (SIGINT) or an immediate one (SIGQUIT); false when it was gone already. */
export const askToStop = (pid: number, signal: 'SIGINT' | 'SIGQUIT'): boolean => {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false;
    throw error;
  }
};

/**
 * Starts a watch over the server: its input ends when we end, however we end, and then it shuts the server down in
 * order. Null where there is no shell to do it; the next start then finds the server and stops it.
 */
export const spawnWatch = (place: DataFolder, pid: number): ChildProcess | null => {
  if (process.platform === 'win32') return null;
  const watch = spawnApart(
    place,
    ['/bin/sh', '-c', 'read -r _; kill -INT "$0"', String(pid)],
    ['pipe', 'ignore', 'ignore'],
  );
  watch.on('error', () => undefined);
  watch.stdin?.on('error', () => undefined);
  return watch;
};
