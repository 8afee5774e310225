import { expect, test } from 'vitest';
import { killPostgres, makeReadOnly, terminateConnections } from '../disturb/postgres.ts';
import { holdThrough } from './hold-through.ts';

test('PostgreSQL’s connections cut again and again, PostgreSQL killed, and read only for a while: what was acknowledged is there, once', async () => {
  await holdThrough({ bell: 'postgres', calm: true }, async (scene) => {
    const { pool, feeder, letIn, acknowledged, until } = scene;
    for (let time = 0; time < 10; time++) {
      letIn(16);
      // in the middle of events, of turns, of effects: wherever it is by then
      await until(`select from event offset ${time * 40} limit 1`);
      await terminateConnections(pool);
    }
    await acknowledged();
    for (let time = 0; time < 2; time++) {
      letIn(24);
      await killPostgres(scene);
      await acknowledged();
    }
    const open = await makeReadOnly(scene);
    const before = feeder.acked.length;
    const refusals = () => feeder.refused.get(503) ?? 0;
    const refused = refusals();
    letIn(16);
    await expect.poll(() => refusals() - refused, { timeout: 10_000 }).toBeGreaterThan(2);
    expect(feeder.acked.length).toBe(before);
    await open();
    await acknowledged();
  });
});
