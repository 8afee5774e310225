import { afterEach, beforeEach, expect, test } from 'vitest';
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
