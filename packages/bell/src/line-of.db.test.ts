import { freshDatabase } from '@ripen/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { openPostgresLines } from './open-postgres-lines.ts';

test('bells rung anew don’t pile up while nobody hears them, and others are hung all the same', async () => {
  const { url, drop } = await freshDatabase();
  const lines = await openPostgresLines(url, { log: (line) => console.log(line), lock: undefined });
  onTestFinished(async () => {
    await lines.close();
    await drop();
  });
  const anew = Array.from({ length: 64 }, (_, shard) => ({ shard, delay: null, anew: true }));
  for (let round = 0; round < 12; round++) await lines.of.turns.hang(anew);
  const waiting = Number(await lines.of.turns.ask());
  expect(waiting).toBe(5 * 64);
  await lines.of.turns.hang([...anew, { shard: 7, delay: null, anew: false }]);
  expect(await lines.of.turns.ask()).toBe(waiting + 1);
});
