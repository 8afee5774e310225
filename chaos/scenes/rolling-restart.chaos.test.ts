import { expect, test } from 'vitest';
import { holdThrough, type Scene } from './hold-through.ts';

const statusOf = ({ url }: Scene): Promise<number> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status,
    () => 0,
  );

test('five restarts one after another under load: not ready first, nothing cut off, no mail in doubt, none twice', async () => {
  await holdThrough({ bell: 'redis', calm: true }, async (scene) => {
    const { crew, letIn, acknowledged, until, pool } = scene;
    const [api, first, second] = crew.posts;
    if (!api || !first || !second) throw new Error('the crew isn’t whole');
    for (const post of [first, second, api, first, second]) {
      letIn(120);
      await until(`select from (select count(*) as n from run where status = 'waiting') x where n >= 60`);
      const { child } = post;
      child.signal('SIGTERM');
      if (post === api) await expect.poll(() => statusOf(scene), { interval: 20 }).toBe(503);
      expect(await child.exited, child.output()).toBe(0);
      await post.ready;
    }
    await acknowledged();
    await until(`select from (select count(*) as n from run where status = 'ended') x where n >= 600`);
    const { rows } = await pool.query<{ state: string; attempts: number }>(
      `select distinct state, attempts from effect where hand = 'send-email'`,
    );
    expect(rows).toEqual([{ state: 'sent', attempts: 1 }]);
    expect(crew.killed()).toBe(0);
  });
});
