import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { isErrno } from './errno.ts';
import { folderMark } from './postmaster.ts';
import { serverEnvironment } from './server-environment.ts';
import { serverSettings } from './server-settings.ts';
import { waitUntil } from './wait-until.ts';

/** A PostgreSQL server process that we started. */
export interface Server {
  isRunning(): boolean;
  /** What it wrote to its log, from its start. */
  said(): string;
  /** Calls back once, when the process has ended or could not be started. */
  onExit(tell: () => void): void;
  /** Shuts the server down in order and waits until it is gone. */
  stop(): Promise<void>;
}

/** What a server is started with. */
export interface ServerPlan {
  program: string;
  place: DataFolder;
  port: number;
  settings: Readonly<Record<string, string>>;
}

/** Asks a server process for an orderly shutdown; false when it was gone already. */
export const askToStop = (pid: number, signal: 'SIGINT' | 'SIGQUIT'): boolean => {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false;
    throw error;
  }
};

// A session of its own: Ctrl-C in our terminal must not reach the server before we have finished with it.
const spawnApart = (program: string, args: string[], place: DataFolder, stdio: ('pipe' | 'ignore' | number)[]): ChildProcess => {
  const child = spawn(program, args, { cwd: place.data, detached: true, windowsHide: true, env: serverEnvironment(), stdio, ...place.user });
  child.unref();
  return child;
};

// Its input ends when we end, however we end: then it shuts the server down in order.
const spawnWatch = (pid: number, place: DataFolder): ChildProcess | null => {
  if (process.platform === 'win32') return null;
  const watch = spawnApart('sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], place, ['pipe', 'ignore', 'ignore']);
  // Without a shell there is no watch; the next start then finds the server and stops it.
  watch.on('error', () => undefined);
  watch.stdin?.on('error', () => undefined);
  if (watch.stdin && 'unref' in watch.stdin && typeof watch.stdin.unref === 'function') watch.stdin.unref();
  return watch;
};

const stopChild = async (child: ChildProcess, isRunning: () => boolean): Promise<void> => {
  if (child.pid === undefined || !isRunning()) return;
  askToStop(child.pid, 'SIGINT');
  if (await waitUntil(60_000, () => !isRunning())) return;
  askToStop(child.pid, 'SIGQUIT');
  await waitUntil(60_000, () => !isRunning());
};

const logPath = (place: DataFolder): string => join(place.folder, 'postgres.log');

/** Starts the server's process; it writes to postgres.log in the folder. Whether it gets anywhere shows by connecting. */
export const spawnServer = ({ program, place, port, settings }: ServerPlan): Server => {
  const log = openSync(logPath(place), 'a', 0o600);
  const before = statSync(logPath(place)).size;
  const all = { ...serverSettings, ...settings, port: String(port) };
  const flags = [...Object.entries(all).map(([name, value]) => `${name}=${value}`), folderMark(place)].flatMap((one) => ['-c', one]);
  const child = spawnApart(program, ['-D', place.dataArgument, ...flags], place, ['ignore', log, log]);
  closeSync(log);
  const watch = child.pid === undefined ? null : spawnWatch(child.pid, place);
  let running = true;
  let failure = '';
  const tellers: (() => void)[] = [];
  const ended = (): void => {
    if (!running) return;
    running = false;
    watch?.kill('SIGKILL');
    for (const tell of tellers) tell();
  };
  child.once('exit', ended);
  child.once('error', (error) => {
    failure = error.message;
    ended();
  });
  return {
    isRunning: () => running,
    said: () => failure + readFileSync(logPath(place)).subarray(before).toString('utf8'),
    onExit: (tell) => (running ? tellers.push(tell) : tell()),
    stop: () => stopChild(child, () => running),
  };
};
