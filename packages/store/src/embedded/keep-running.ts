import type { Client } from 'pg';
import type { ConnectionRecord } from './data-folder.ts';
import { launch, type Launched } from './launch.ts';
import { claim } from './ownership.ts';
import type { ServerPlan } from './server.ts';
import { waitUntil } from './wait-until.ts';

/** What a running server is kept up with. */
export interface Watch {
  plan: ServerPlan;
  record: ConnectionRecord;
  log: (line: string) => void;
}

/**
 * Keeps a server up until it is stopped: starts it again on the same port when its process dies, and takes its
 * ownership again when that connection is cut. Stopping is orderly and may be asked for more than once.
 */
export const keepRunning = (first: Launched, { plan, record, log }: Watch): { stop(): Promise<void> } => {
  let current = first;
  let stopping: Promise<void> | null = null;
  let restarting: Promise<void> = Promise.resolve();

  const restart = async (): Promise<void> => {
    log('The database stopped by itself; starting it again.');
    await waitUntil(Number.POSITIVE_INFINITY, async () => {
      if (stopping) return true;
      const again = await launch(plan, record);
      if (again.ok) watch(again.value);
      else if (again.error.kind === 'failed') log(again.error.problem.detail);
      return again.ok;
    });
  };
  const own = async (): Promise<void> => {
    await waitUntil(Number.POSITIVE_INFINITY, async () => {
      if (stopping || !current.server.isRunning()) return true;
      const again = await claim(record);
      if (again.kind === 'ours') holdOn(again.client);
      return again.kind === 'ours';
    });
  };
  const holdOn = (client: Client): void => {
    current = { ...current, owner: client };
    client.once('end', () => void own());
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
  return { stop: () => (stopping ??= stop()) };
};
