import type { Client } from 'pg';
import type { ConnectionRecord } from './connection-record.ts';
import { launch, type Launched } from './launch.ts';
import { claim } from './ownership.ts';
import type { ServerPlan } from './server.ts';
import { waitUntil } from './wait-until.ts';

/** What a running server is kept up with. */
export interface Upkeep {
  plan: ServerPlan;
  record: ConnectionRecord;
  log: (line: string) => void;
}

const forever = Number.POSITIVE_INFINITY;

/**
 * Keeps a server up until it is stopped: starts it again on the same port when its process dies, and takes its
 * ownership again when that connection is cut. Gives the function that stops it in order; calling it twice is no harm.
 */
export const keepRunning = (first: Launched, { plan, record, log }: Upkeep): (() => Promise<void>) => {
  let current = first;
  let stopping: Promise<void> | null = null;
  let restarting: Promise<void> = Promise.resolve();

  const tryAgain = async (): Promise<boolean> => {
    if (stopping) return true;
    const again = await launch(plan, record);
    if (again.ok) watch(again.value);
    else if (again.error.kind === 'failed') log(again.error.problem.detail);
    return again.ok;
  };
  const restart = async (): Promise<void> => {
    log('The database stopped by itself; starting it again.');
    await waitUntil(forever, tryAgain, 5_000);
    log('The database is up again.');
  };
  const ownAgain = async (): Promise<boolean> => {
    if (stopping || !current.server.isRunning()) return true;
    const again = await claim(record);
    if (again.kind === 'ours') holdOn(again.client);
    return again.kind === 'ours';
  };
  const holdOn = (owner: Client): void => {
    current = { ...current, owner };
    owner.once('end', () => void waitUntil(forever, ownAgain, 5_000));
  };
  const watch = (launched: Launched): void => {
    current = launched;
    holdOn(launched.owner);
    launched.server.onExit(() => {
      if (!stopping) restarting = restart();
    });
  };
  const stop = async (): Promise<void> => {
    await restarting;
    await current.owner.end().catch(() => undefined);
    await current.server.stop();
  };
  watch(first);
  return () => (stopping ??= stop());
};
