import type { Turn } from '@ripen/workflow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRunner } from '../index.ts';
import { openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';

let scene: RunnerScene;
beforeEach(async () => {
  scene = await openRunnerScene();
});
afterEach(() => scene.close());

const newerKind = `{"id":"n","kind":"from-the-future","config":{},"position":{"x":0,"y":0}}`;

test('leads of a version with a kind of node that this program doesn’t know are left to a newer one, and others go on', async () => {
  const ours = await scene.workspace();
  const theirs = await scene.workspace();
  await scene.due(ours, await scene.leads(ours.workspace, 3));
  const left = await scene.due(theirs, await scene.leads(theirs.workspace, 2));
  await scene.rows(
    `update workflow_version set document = jsonb_set(document, '{nodes}', document -> 'nodes' || '[${newerKind}]') where workspace_id = '${theirs.workspace}'`,
  );
  const looked = await scene.runner(tellingTurn).look(0);
  expect(looked.turns).toBe(3);
  expect(looked.nextDueIn).not.toBeNull();
  expect(await scene.rows(`select distinct status from run where workspace_id = '${theirs.workspace}'`)).toEqual([
    { status: 'waiting' },
  ]);

  // a newer program, which knows that kind, comes
  await scene.rows(
    `update workflow_version set document = jsonb_set(document, '{nodes}', (document -> 'nodes') - 1) where workspace_id = '${theirs.workspace}'`,
  );
  expect((await scene.runner(tellingTurn).look(0)).turns).toBe(left.length);
});

test('a lead in an older version that only a newer program knows is left alone, its signals too', async () => {
  const of = await scene.workspace();
  const [stays, goes] = await scene.leads(of.workspace, 2);
  if (!stays || !goes) throw new Error('no leads');
  await scene.due(of, [stays, goes]);
  await scene.rows(
    `insert into workflow_version select workspace_id, workflow_id, 2, jsonb_set(document, '{nodes}', '[${newerKind}]'), published_by from workflow_version where workspace_id = '${of.workspace}'`,
  );
  await scene.rows(`update run set version = 2 where lead_id = '${stays}'`);
  expect((await scene.runner(tellingTurn).look(0)).turns).toBe(1);
  expect(await scene.rows(`select status from run where lead_id = '${stays}'`)).toEqual([{ status: 'waiting' }]);
});

const rescoring = (workspace: string, model: string) =>
  scene.rows(
    `insert into rescore (workspace_id, model, shard, after, done, total, started_at) values ('${workspace}', '${model}', 0, '00000000-0000-0000-0000-000000000000', 0, 2, now())`,
  );

test('points of a model that only a newer program knows are left for it to give', async () => {
  const of = await scene.workspace();
  await scene.leads(of.workspace, 2);
  await scene.rows(
    `update workflow_version set document = jsonb_set(document, '{nodes}', '[${newerKind}]') where workspace_id = '${of.workspace}'`,
  );
  await rescoring(of.workspace, of.workflow);
  await openRunner({ pool: scene.pool, turn: tellingTurn }).rescore(0);
  expect(await scene.rows('select done, after is not null as left from rescore')).toEqual([{ done: 0, left: true }]);
});

const oddWait = `{"id":"w","kind":"wait","config":{"for":{"moons":1}},"position":{"x":0,"y":0}}`;

test('a setting that can’t be read is left to the newer program that published it; of no newer program it parks the lead', async () => {
  const newer = await scene.workspace();
  const broken = await scene.workspace();
  for (const { workspace } of [newer, broken])
    await scene.rows(
      `update workflow_version set document = jsonb_set(document, '{nodes}', '[${oddWait}]') where workspace_id = '${workspace}'`,
    );
  await scene.rows(`update workflow_version set program = 1000000 where workspace_id = '${newer.workspace}'`);
  await scene.due(newer, await scene.leads(newer.workspace, 2));
  await scene.due(broken, await scene.leads(broken.workspace, 1));
  const parking: Turn = (state, signals, world) => {
    if (world.latest(broken.workflow) === undefined) throw new Error('no such version');
    return tellingTurn(state, signals, world);
  };
  await scene.runner(parking).look(0);
  const states = `select status, count(*)::int as runs from run where workspace_id = `;
  expect(await scene.rows(`${states}'${newer.workspace}' group by 1`)).toEqual([{ status: 'waiting', runs: 2 }]);
  expect(await scene.rows(`${states}'${broken.workspace}' group by 1`)).toEqual([{ status: 'parked', runs: 1 }]);
});

test('a workspace with a segment whose rule can’t be read is left alone, and harms nobody else', async () => {
  const ours = await scene.workspace();
  const theirs = await scene.workspace();
  await scene.due(ours, await scene.leads(ours.workspace, 3));
  await scene.due(theirs, await scene.leads(theirs.workspace, 2));
  await scene.rows(
    `insert into segment (workspace_id, name, rule) values ('${theirs.workspace}', 'Odd', '{"from-the-future": [1]}')`,
  );
  expect((await scene.runner(tellingTurn).look(0)).turns).toBe(3);
});
