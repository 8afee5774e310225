import type { ChildProcess } from 'node:child_process';
import { type DataFolder, insideName } from './data-folder.ts';
import { folderMark } from './postmaster.ts';
import { openServerLog } from './server-log.ts';
import { serverSettings } from './server-settings.ts';
import { askToStop, spawnApart, spawnWatch } from './spawn-apart.ts';
import { waitUntil } from './wait-until.ts';

/** A PostgreSQL server process that we started. */
export interface Server {
  isRunning: () => boolean;
  /** What it wrote to its log from its start, up to a limit. */
  said: () => string;
  /** Calls back once, when the process has ended or could not be started. */
  onExit: (tell: () => void) => void;
  /** Shuts the server down in order and waits until it is gone. */
  stop: () => Promise<void>;
}

/** What a server is started with. */
export interface ServerPlan {
  program: string;
  place: DataFolder;
  port: number;
  settings: Readonly<Record<string, string>>;
}

const flagsOf = ({ place, port, settings }: ServerPlan): string[] => {
  const all = { ...serverSettings, ...settings, port: String(port) };
  const pairs = [...Object.entries(all).map(([name, value]) => `${name}=${value}`), folderMark(place)];
  return ['-D', place.fromInside ? insideName : place.data, ...pairs.flatMap((pair) => ['-c', pair])];
};

const stopChild = async (child: ChildProcess, isRunning: () => boolean): Promise<void> => {
  if (child.pid === undefined || !isRunning()) return;
  askToStop(child.pid, 'SIGINT');
  if (await waitUntil(60_000, () => !isRunning())) return;
  askToStop(child.pid, 'SIGQUIT');
  await waitUntil(60_000, () => !isRunning());
};

/** Starts the server's process; it writes to postgres.log in the folder. Whether it gets anywhere shows by connecting. */
export const spawnServer = (plan: ServerPlan): Server => {
  const log = openServerLog(plan.place);
  const child = spawnApart(plan.place, [plan.program, ...flagsOf(plan)], ['ignore', log.file, log.file]);
  log.close();
  const watch = child.pid === undefined ? null : spawnWatch(plan.place, child.pid);
  let running = true;
  let failure = '';
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      failure = error.message;
      resolve();
    });
  }).then(() => {
    running = false;
    watch?.kill('SIGKILL');
  });
  return {
    isRunning: () => running,
    said: () => failure + log.said(),
    onExit: (tell) => void ended.then(tell),
    stop: () => stopChild(child, () => running),
  };
};
