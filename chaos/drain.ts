import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { settleFlow } from './disturb/change-flow.ts';
import { becomeQuiet } from './disturb/rest.ts';
import { isSound } from './invariants/invariant.ts';
import type { Stage } from './stage/open-stage.ts';

/** How a run is brought to its end: `hurried` lets leases and retries lapse at once instead of waiting for them. */
export interface Draining {
  /** Sends no more, and resolves once all that was sent is acknowledged. */
  finish: () => Promise<void>;
  hurried: boolean;
  say: (line: string) => void;
}

// What has waited for two seconds is as good as lost: everything outside is calm now, and answers at once.
const hurry = `
  update effect set due_at = now()
  where due_at > now() and not held and (state = 'intent' or handed_at < now() - interval '8 seconds')`;

/** Lets what is to be tried again in minutes or hours be tried now: a run is shorter than the schedule of retries. Leases of the dead lapse by themselves. */
export const hastenRetries = async (pool: Pool): Promise<void> => {
  await pool.query(
    `update effect set due_at = now() where state = 'intent' and attempts > 0 and not held and due_at > now() + interval '7 seconds'`,
  );
};

const left = `
  select (select count(*)::int from run where status = 'waiting' and ${isSound}) as runs, (select count(*)::int from signal) as signals,
    (select count(*)::int from effect where due_at is not null and ${isSound}) as effects`;

const longest = 240_000;

/** Lets the crew, unharmed from now on, finish all that was begun. Rejects when it isn't done in four minutes. */
export const drain = async (stage: Stage, { finish, hurried, say }: Draining): Promise<void> => {
  stage.calmDown();
  void becomeQuiet(stage);
  await finish();
  await settleFlow(stage);
  const began = performance.now();
  for (;;) {
    const { rows } = await stage.pool.query<{ runs: number; signals: number; effects: number }>(left);
    const [now] = rows;
    if (now && now.runs + now.signals + now.effects === 0) return;
    if (performance.now() - began > longest) throw new Error(`it isn’t drained: ${JSON.stringify(now)}`);
    await (hurried ? stage.pool.query(hurry) : hastenRetries(stage.pool));
    await sleep(250);
    if (Math.floor((performance.now() - began) / 250) % 40 === 39) say(`draining: ${JSON.stringify(now)}`);
  }
};
