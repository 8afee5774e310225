import { expect, it } from 'vitest';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, ask } = await useTestApi();

const tabs = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'] as const;

it('tells who else has a workflow open, and no longer than they do; and who saved it', async () => {
  const { id } = await ask('createWorkflow', { body: flow() });
  const { id: another } = await ask('createWorkflow', { body: flow() });
  const note = (tab: string, workflow = id) => ask('noteEditing', { id: workflow, body: { tab } });
  expect(await note(tabs[0])).toMatchObject({ others: [], revision: 1, updatedBy: null });
  expect((await note(tabs[1])).others).toEqual([{ name: expect.any(String), you: true }]);
  expect((await note(tabs[0])).others).toHaveLength(1);
  expect((await note(tabs[0], another)).others).toEqual([]);
  await ask('saveWorkflow', { id, revision: 1, body: { ...flow(), name: 'Renamed' } });
  const { updatedBy } = await ask('getWorkflow', { id });
  expect(updatedBy).not.toBeNull();
  expect(await note(tabs[0])).toMatchObject({ revision: 2, updatedBy });
  await database.pool.query(`update editing set seen_at = now() - interval '31 seconds' where tab = $1`, [tabs[1]]);
  expect((await note(tabs[0])).others).toEqual([]);
  await database.pool.query(`update editing set seen_at = now() - interval '61 seconds' where tab = $1`, [tabs[1]]);
  await note(tabs[0]);
  expect((await database.pool.query('select tab from editing where workflow_id = $1', [id])).rows).toHaveLength(1);
});
