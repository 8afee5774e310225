import { err, ok, type Result } from '@ripen/domain';
import type { Client } from 'pg';
import type { ConnectionRecord } from './connection-record.ts';
import { type Claim, claim } from './ownership.ts';
import { type Server, type ServerPlan, spawnServer } from './server.ts';
import { startProblem, type StartProblem } from './start-problem.ts';
import { waitUntil } from './wait-until.ts';

/** A server of ours that answers, and the connection that owns it. */
export interface Launched {
  server: Server;
  owner: Client;
}

/** Why a launch came to nothing: another server or process stands in the way and may go; or something is wrong. */
export type LaunchFailure =
  | { kind: 'busy' }
  | { kind: 'taken'; pid: number | null }
  | { kind: 'failed'; problem: StartProblem };

const passing = [
  // Another start was quicker, by a little or by a lot, or took our server for one that nobody owns.
  'lock file "postmaster.pid"',
  'received fast shutdown request',
  // The processes of a server that was killed are still on their way out.
  'is still in use',
  'could not create any TCP/IP sockets',
];

const readFailure = (said: string, folder: string): LaunchFailure => {
  if (passing.some((words) => said.includes(words))) return { kind: 'busy' };
  const end = said.trim().split('\n').slice(-6).join('\n');
  return {
    kind: 'failed',
    problem: startProblem('server_failed', `PostgreSQL did not start in ${folder}. It said:\n${end}`),
  };
};

// As long as the process lives it may take its time, for recovery after a crash. A server with another password is
// given a moment to turn out as a stranger on our port, on which our own then ends.
const untilClaimed = async (server: Server, record: ConnectionRecord): Promise<Claim> => {
  let claimed: Claim = { kind: 'silent' };
  let strangers = 0;
  await waitUntil(Number.POSITIVE_INFINITY, async () => {
    claimed = await claim(record);
    if (claimed.kind === 'stranger') strangers += 1;
    return claimed.kind === 'ours' || claimed.kind === 'taken' || strangers > 20 || !server.isRunning();
  });
  return claimed;
};

/** Starts a server and waits until it answers and is ours. */
export const launch = async (plan: ServerPlan, record: ConnectionRecord): Promise<Result<Launched, LaunchFailure>> => {
  const server = spawnServer(plan);
  const claimed = await untilClaimed(server, record);
  if (claimed.kind === 'ours' && server.isRunning()) return ok({ server, owner: claimed.client });
  if (claimed.kind === 'ours') await claimed.client.end().catch(() => undefined);
  if (!server.isRunning()) return err(readFailure(server.said(), plan.place.folder));
  await server.stop();
  if (claimed.kind === 'taken') return err({ kind: 'taken', pid: claimed.pid });
  return err({
    kind: 'failed',
    problem: startProblem(
      'server_failed',
      `The database in ${plan.place.data} doesn't accept the password in its ripen.json. Put the right one back, or set RIPEN_DATA to another folder.`,
    ),
  });
};
