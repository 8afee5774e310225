import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@ripen/domain';
import { type Binaries, findBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { type ConnectionRecord, type DataFolder, prepareFolder, readRecord, writeRecord } from './data-folder.ts';
import { freePort, isPortFree } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { launch, type Launched } from './launch.ts';
import { databaseUrl, ensureDatabase } from './own-database.ts';
import { claim } from './ownership.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { askToStop } from './server.ts';
import { startProblem, type StartProblem } from './start-problem.ts';
import { waitUntil } from './wait-until.ts';

/** Where the database is to live, who hears what happens to it, and server settings that differ from the usual ones. */
export interface EmbeddedOptions {
  folder: string;
  log: (line: string) => void;
  settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL of our own. `attached` says that another Ripen process runs it, and then `stop` leaves it running. */
export interface EmbeddedPostgres {
  url: string;
  attached: boolean;
  stop(): Promise<void>;
}

interface Opening {
  options: EmbeddedOptions;
  place: DataFolder;
  binaries: Binaries;
}

const patience = 90_000;

const takenProblem = ({ folder }: DataFolder, pid: number | null): StartProblem =>
  startProblem('folder_taken', `The data folder ${folder} is in use by another Ripen process${pid === null ? '' : ` (pid ${pid})`}. Stop that one first, or set RIPEN_DATA to another folder.`);

const stuckProblem = ({ folder }: DataFolder, { pid }: Postmaster): StartProblem =>
  startProblem('server_stuck', `A PostgreSQL process (pid ${pid}) holds the data folder ${folder} but doesn't answer. Look at ${folder}/postgres.log; if nothing else helps, stop it with kill -INT ${pid} and start again.`);

// A server without an owner outlived a killed Ripen. It is stopped in order, so that ours runs under our watch.
const clearOrphan = async (place: DataFolder, options: EmbeddedOptions): Promise<Result<null, StartProblem>> => {
  let taken: StartProblem | null = null;
  let last: Postmaster | null = null;
  const gone = await waitUntil(patience, async () => {
    last = await findPostmaster(place);
    if (!last) return true;
    const record = await readRecord(place);
    if (!record.ok || !record.value) return false;
    const claimed = await claim({ ...record.value, port: last.port ?? record.value.port });
    if (claimed.kind === 'taken') taken = takenProblem(place, claimed.pid);
    if (claimed.kind === 'ours') {
      options.log(`Found the database of an earlier start still running (pid ${last.pid}); stopping it in order.`);
      askToStop(last.pid, 'SIGINT');
      await claimed.client.end().catch(() => undefined);
    }
    return taken !== null;
  });
  if (taken) return err(taken);
  return gone || !last ? ok(null) : err(stuckProblem(place, last));
};

const firstRecord = async ({ place, binaries, options }: Opening): Promise<Result<ConnectionRecord, StartProblem>> => {
  const kept = await readRecord(place);
  if (!kept.ok) return kept;
  if (!kept.value) {
    options.log(`Making a new database in ${place.folder}.`);
    const made = await createCluster(binaries, place);
    if (!made.ok) return made;
    return firstRecord({ place, binaries, options });
  }
  if (await isPortFree(kept.value.port)) return ok(kept.value);
  const moved = { ...kept.value, port: await freePort() };
  await writeRecord(place.data, moved, place.user);
  return ok(moved);
};

const run = async (opening: Opening, { server, owner }: Launched, record: ConnectionRecord): Promise<EmbeddedPostgres> => {
  const { options, place, binaries } = opening;
  try {
    await ensureDatabase(owner, record.password);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const plan = { program: binaries.postgres, place, port: record.port, settings: options.settings ?? {} };
  const { stop } = keepRunning({ server, owner }, { plan, record, log: options.log });
  return { url: databaseUrl(record), attached: false, stop };
};

const start = async (opening: Opening): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  const { place, binaries, options } = opening;
  const end = performance.now() + patience;
  for (;;) {
    const cleared = await clearOrphan(place, options);
    if (!cleared.ok) return cleared;
    const record = await firstRecord(opening);
    if (!record.ok) return record;
    const plan = { program: binaries.postgres, place, port: record.value.port, settings: options.settings ?? {} };
    const launched = await launch(plan, record.value);
    if (launched.ok) return ok(await run(opening, launched.value, record.value));
    const failure = launched.error;
    if (failure.kind === 'taken') return err(takenProblem(place, failure.pid));
    if (failure.kind === 'failed') return err(failure.problem);
    if (performance.now() > end) return err(startProblem('server_failed', `PostgreSQL did not start in ${place.folder}: its ${failure.kind === 'port' ? 'port' : 'folder'} stayed in use.`));
    await pause(100);
  }
};

/**
 * Starts a PostgreSQL in the folder, made there at the first start and found again at every other. It listens on
 * 127.0.0.1 only, survives Ctrl-C until `stop`, and shuts down by itself when this process dies.
 */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  const place = await prepareFolder(options.folder);
  if (!place.ok) return place;
  const binaries = await findBinaries(place.value.folder, place.value.user);
  if (!binaries.ok) return binaries;
  return start({ options, place: place.value, binaries: binaries.value });
};
