import type { Looked, Runner } from '../src/index.ts';

/** A runner that looks at a shard again for as long as it is asked to do so at once, as a worker does that hears the bell. */
export const lookUntilDone = (runner: Runner): Runner => ({
  ...runner,
  look: async (shard) => {
    let all: Looked = await runner.look(shard);
    while (all.nextDueIn === 0) {
      const { turns, effects, ...last } = await runner.look(shard);
      all = { ...last, turns: all.turns + turns, effects: all.effects || effects };
    }
    return all;
  },
});
