import { expect, test } from 'vitest';
import { holdThrough } from './hold-through.ts';

test('every process killed in the same moment, ten times over, loses and doubles nothing', async () => {
  await holdThrough({ bell: 'redis', crew: ['api', 'worker'] }, async ({ crew, letIn, acknowledged, until }) => {
    for (let time = 1; time <= 10; time++) {
      letIn(8);
      await Promise.all(crew.posts.map(({ ready }) => ready));
      await acknowledged();
      // half of the times in the midst of effects, half in the midst of turns
      if (time % 2 === 0) await until(`select from effect where state = 'handing over' or attempts > 0 limit 1`);
      for (const { child } of crew.posts) child.signal('SIGKILL');
    }
    await Promise.all(crew.posts.map(({ ready }) => ready));
    await expect.poll(() => crew.killed()).toBe(20);
  });
});
