import { err, ok, type Result } from '@ripen/domain';
import type { Client } from 'pg';
import type { ConnectionRecord } from './data-folder.ts';
import { claim } from './ownership.ts';
import { type Server, type ServerPlan, spawnServer } from './server.ts';
import { startProblem, type StartProblem } from './start-problem.ts';
import { waitUntil } from './wait-until.ts';

/** A server of ours that answers, and the connection that owns it. */
export interface Launched {
  server: Server;
  owner: Client;
}

/** Why a launch came to nothing: another server or process stands in the way and may go, or something is wrong. */
export type LaunchFailure = { kind: 'busy' } | { kind: 'port' } | { kind: 'taken'; pid: number | null } | { kind: 'failed'; problem: StartProblem };

const readFailure = (said: string, folder: string): LaunchFailure => {
  if (said.includes('lock file "postmaster.pid"') || said.includes('is still in use')) return { kind: 'busy' };
  if (said.includes('could not create any TCP/IP sockets')) return { kind: 'port' };
  const end = said.trim().split('\n').slice(-6).join('\n');
  return { kind: 'failed', problem: startProblem('server_failed', `PostgreSQL did not start in ${folder}. It said:\n${end}`) };
};

/** Starts a server and waits until it answers; as long as it lives it may take its time, for recovery after a crash. */
export const launch = async (plan: ServerPlan, record: ConnectionRecord): Promise<Result<Launched, LaunchFailure>> => {
  const server = spawnServer(plan);
  let claimed = await claim(record);
  await waitUntil(Number.POSITIVE_INFINITY, async () => {
    if (claimed.kind === 'silent' && server.isRunning()) claimed = await claim(record);
    return claimed.kind !== 'silent' || !server.isRunning();
  });
  if (!server.isRunning()) {
    if (claimed.kind === 'ours') await claimed.client.end().catch(() => undefined);
    return err(readFailure(server.said(), plan.place.folder));
  }
  if (claimed.kind === 'ours') return ok({ server, owner: claimed.client });
  await server.stop();
  return err({ kind: 'taken', pid: claimed.kind === 'taken' ? claimed.pid : null });
};
