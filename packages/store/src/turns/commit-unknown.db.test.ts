import type { JsonObject } from '@ripen/domain';
import { type Fate, openProxy } from '@ripen/testkit';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { numbered, openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';
import { type IngestItem, openDatabase, openIngest, openPool, openRunner } from '../index.ts';

let scene: RunnerScene;
beforeEach(async () => {
  scene = await openRunnerScene();
});
afterEach(() => scene.close());

/** A pool that loses every third connection at a commit: in turns before the server sees it, and after it was done. */
const openShakyPool = async () => {
  let commits = 0;
  const cut: Record<Fate, number> = { pass: 0, 'cut before': 0, 'cut after': 0 };
  const judge = (sent: Buffer): Fate => {
    if (!/commit\0/i.test(sent.toString('latin1'))) return 'pass';
    const fate = (['pass', 'cut before', 'pass', 'cut after', 'cut after'] as const)[commits++ % 5] ?? 'pass';
    cut[fate]++;
    return fate;
  };
  const proxy = await openProxy(scene.url, judge);
  const pool = openPool(proxy.url, { name: 'shaky', max: 4 });
  onTestFinished(async () => {
    await pool.end();
    await proxy.close();
  });
  return { pool, cut };
};

/** Does something again until it succeeds, as a worker or a client does. */
const insist = async <T>(what: () => Promise<T>): Promise<T> => {
  for (let attempt = 0; attempt < 50; attempt++) {
    const done = await what().then(
      (value) => ({ value }),
      () => null,
    );
    if (done) return done.value;
  }
  throw new Error('it didn’t succeed in fifty attempts');
};

test('turns whose commit has an unknown outcome are taken once, whether it was done or not', async () => {
  const { pool, cut } = await openShakyPool();
  const home = await scene.workspace();
  const leads = await scene.leads(home.workspace, 300);
  await scene.due(home, leads);
  await scene.signals(
    home.workspace,
    leads.map((lead, n) => ({ lead, signal: numbered(n) })),
  );
  const { look } = openRunner({ pool, turn: tellingTurn, batch: 10 });
  const left = () => scene.rows(`select from run where status = 'waiting' union all select from signal`);
  while ((await left()).length > 0) await insist(() => look(0));
  expect(cut['cut after']).toBeGreaterThan(5);
  expect(cut['cut before']).toBeGreaterThan(2);
  expect(await scene.rows(`select sum(passed)::int as passed from node_count`)).toEqual([{ passed: 300 }]);
  expect(await scene.rows(`select count(*)::int as steps from journal`)).toEqual([{ steps: 300 }]);
  expect(await scene.rows(`select count(*)::int as told, count(distinct said)::int as numbers from history`)).toEqual([
    { told: 300, numbers: 300 },
  ]);
});

const itemOf = (n: number): IngestItem => ({
  messageId: `m${n}`,
  kind: 'track',
  name: 'Did',
  properties: {} satisfies JsonObject,
  hash: Buffer.from([n % 256]),
  occurred: { before: 0 },
  externalId: `p${n % 20}`,
  anonymousId: null,
  previousId: null,
  email: null,
  changes: [],
  refused: [],
});

test('events whose commit has an unknown outcome are stored once, though their sender repeats them', async () => {
  const { pool, cut } = await openShakyPool();
  const { workspace } = await scene.workspace();
  const ingest = openIngest(openDatabase(pool), () => undefined);
  for (let n = 0; n < 100; n++) await insist(() => ingest.take(workspace, [itemOf(n)]));
  expect(cut['cut after']).toBeGreaterThan(5);
  expect(await scene.rows(`select count(*)::int as stored from event`)).toEqual([{ stored: 100 }]);
  expect(await scene.rows(`select count(*)::int as told from signal where kind = 'event'`)).toEqual([{ told: 100 }]);
  expect(await scene.rows(`select count(*)::int as people from lead`)).toEqual([{ people: 20 }]);
});
