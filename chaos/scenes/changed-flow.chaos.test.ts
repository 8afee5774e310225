import { expect, test } from 'vitest';
import { changeFlow } from '../disturb/change-flow.ts';
import { holdThrough } from './hold-through.ts';

test('a flow redrawn, paused and let go on by every policy while leads are in it: each run is a path through its versions, and no edit sends anything again', async () => {
  await holdThrough({ bell: 'postgres', calm: true, neighbours: true }, async (scene) => {
    const { pool, changing, until } = scene;
    const inside = `select from run where workspace_id = '${changing.id}' and status = 'waiting' limit 1`;
    for (let time = 0; time < 24; time++) {
      if (time % 4 === 0) await until(inside);
      await changeFlow(scene);
    }
    const { rows } = await pool.query<{ versions: number }>(
      'select max(version) as versions from workflow_version where workspace_id = $1',
      [changing.id],
    );
    expect(rows[0]?.versions).toBeGreaterThan(3);
  });
});
