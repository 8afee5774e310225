import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { chooseOwner, type ClaimedEffect, createWorkspace, openDatabase, reserveSlot } from '../index.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const asked = async (count: number): Promise<ClaimedEffect[]> => {
  const db = openDatabase(database.pool);
  const workspace = await createWorkspace(db, { name: 'Acme', timezone: 'UTC' });
  const workflow = randomUUID();
  const effects = Array.from({ length: count }, (_, index) => ({ run: randomUUID(), shard: index % 64 }));
  for (const { run, shard } of effects)
    await sql`insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, due_at)
      values (${workspace}, ${shard}, ${run}, 'n', 1, ${randomUUID()}, ${workflow}, 1, 'throttle', '{}', now())`.execute(
      db,
    );
  return effects.map((one) => ({ ...one, workspace, node: 'n', visit: 1, workflow: { id: workflow } }) as never);
};

it('no span holds more turns than it may, though all ask at once, and a repeated ask gets the same turn', async () => {
  const db = openDatabase(database.pool);
  const effects = await asked(25);
  const pace = { count: 4, milliseconds: 60_000 };
  const given = await Promise.all(effects.map((effect) => reserveSlot(db, effect, pace)));
  const turns = given.toSorted((a, b) => a - b);
  for (const [index, at] of turns.entries())
    expect(at - (turns[index - pace.count] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(pace.milliseconds);
  expect((turns.at(-1) ?? 0) - (turns[0] ?? 0)).toBeLessThan(7 * pace.milliseconds);
  expect(await Promise.all(effects.map((effect) => reserveSlot(db, effect, pace)))).toEqual(given);
});

it('people are given leads in turn, though all ask at once; who isn’t a member gets none', async () => {
  const db = openDatabase(database.pool);
  const effects = await asked(9);
  for (const id of ['a', 'b', 'c']) {
    await sql`insert into auth."user" (id, name, email, "emailVerified", "updatedAt") values (${id}, ${id}, ${`${id}@example.com`}, true, now())`.execute(
      db,
    );
    await sql`insert into member (workspace_id, user_id, role) values (${effects[0]?.workspace}, ${id}, 'editor')`.execute(
      db,
    );
  }
  const chosen = await Promise.all(
    effects.map((effect) => chooseOwner(db, effect, { members: ['a', 'gone', 'b', 'c'] })),
  );
  const counts = ['a', 'b', 'c'].map((name) => chosen.filter((one) => one?.name === name).length);
  expect(counts).toEqual([3, 3, 3]);
  expect(await Promise.all(effects.map((effect) => chooseOwner(db, effect, { members: ['a', 'b', 'c'] })))).toEqual(
    chosen,
  );
  const ofTeam = (await asked(4)).map((effect) => ({ ...effect, workspace: effects[0]?.workspace })) as ClaimedEffect[];
  await sql`insert into team (workspace_id, name, members, position) values (${effects[0]?.workspace}, 'Sales', '{c,gone,a}', 0)`.execute(
    db,
  );
  await sql`update effect set workspace_id = ${effects[0]?.workspace} where run_id = any(${ofTeam.map(({ run }) => run)}::uuid[])`.execute(
    db,
  );
  const given: (string | undefined)[] = [];
  for (const effect of ofTeam) given.push((await chooseOwner(db, effect, { team: 'Sales' }))?.name);
  expect(given).toEqual(['c', 'a', 'c', 'a']);
});
