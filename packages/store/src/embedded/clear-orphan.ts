import { err, ok, type Result } from '@ripen/domain';
import { readRecord } from './connection-record.ts';
import type { DataFolder } from './data-folder.ts';
import { type Claim, claim } from './ownership.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { askToStop } from './spawn-apart.ts';
import { startProblem, type StartProblem, takenProblem } from './start-problem.ts';
import { waitUntil } from './wait-until.ts';

const stuckProblem = ({ folder }: DataFolder, { pid }: Postmaster): StartProblem =>
  startProblem(
    'server_stuck',
    `A PostgreSQL process (pid ${pid}) holds the data folder ${folder} but doesn't answer. Look at ${folder}/postgres.log; if nothing else helps, stop it with kill -INT ${pid} and start again.`,
  );

const ask = async (place: DataFolder, { port }: Postmaster): Promise<Claim> => {
  const record = await readRecord(place);
  return record.ok && record.value ? claim({ ...record.value, port: port ?? record.value.port }) : { kind: 'silent' };
};

/**
 * Sees to it that no server runs in the folder. One without an owner outlived a Ripen that was killed: it is stopped in
 * order, so that the next one runs under our watch. One with an owner is a problem.
 */
export const clearOrphan = async (
  place: DataFolder,
  log: (line: string) => void,
): Promise<Result<null, StartProblem>> => {
  let problem: StartProblem | null = null;
  await waitUntil(90_000, async () => {
    const running = await findPostmaster(place);
    problem = running && stuckProblem(place, running);
    if (!running) return true;
    const claimed = await ask(place, running);
    if (claimed.kind === 'taken') problem = takenProblem(place.folder, claimed.pid);
    if (claimed.kind === 'ours') {
      log(`The database of an earlier start is still running (pid ${running.pid}); stopping it in order.`);
      askToStop(running.pid, 'SIGINT');
      await claimed.client.end().catch(() => undefined);
    }
    return claimed.kind === 'taken';
  });
  return problem ? err(problem) : ok(null);
};
