import { type Bell, type Chore, chores } from './bell.ts';
import type { Hung, Lines } from './line.ts';

/** Gathers rings for some milliseconds and hangs them together, one delivery at a time: what waits is never more than a bell of each kind for each shard. */
export interface Ringer extends Pick<Bell, 'ring' | 'ringIn' | 'ringAgain' | 'lost'> {
  /** Delivers what was gathered, as far as the queue can be reached, and takes no more. */
  finish: () => Promise<void>;
}

const gathering = 2;

interface Gathered {
  now: Set<number>;
  again: Set<number>;
  later: Map<number, number>;
}

const nothing = (): Gathered => ({ now: new Set(), again: new Set(), later: new Map() });

const isEmpty = ({ now, again, later }: Gathered): boolean => now.size + again.size + later.size === 0;

/** Makes a ringer for lines. Lost rings are counted, and told once in ten seconds. */
export const createRinger = (lines: Lines, log: (line: string) => void): Ringer => {
  const gathered: Record<Chore, Gathered> = { turns: nothing(), effects: nothing() };
  const delivering = new Map<Chore, Promise<void>>();
  let lost = 0;
  let told = Number.NEGATIVE_INFINITY;
  let finished = false;
  const lose = (count: number, error: unknown): void => {
    lost += count;
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    log(
      `Bells couldn't be rung, and are left to the reconciler: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
  const deliver = async (chore: Chore): Promise<void> => {
    while (!isEmpty(gathered[chore])) {
      const bells = hungOf(gathered[chore]);
      gathered[chore] = nothing();
      await lines.of[chore].hang(bells).catch((error: unknown) => lose(bells.length, error));
    }
    delivering.delete(chore);
  };
  const gather = (chore: Chore, add: (gathered: Gathered) => void): void => {
    if (finished) return;
    add(gathered[chore]);
    if (!delivering.has(chore))
      delivering.set(
        chore,
        new Promise<void>((resolve) => setTimeout(resolve, gathering)).then(() => deliver(chore)),
      );
  };
  return {
    ring: (chore, shards) => gather(chore, ({ now }) => addAll(now, shards)),
    ringAgain: (chore, shards) => gather(chore, ({ again }) => addAll(again, shards)),
    ringIn: (chore, shard, milliseconds) => gather(chore, ({ later }) => later.set(shard, milliseconds)),
    lost: () => lost,
    finish: async () => {
      finished = true;
      for (const chore of chores) await delivering.get(chore);
    },
  };
};

const addAll = (set: Set<number>, shards: Iterable<number>): void => {
  for (const shard of shards) set.add(shard);
};

const hungOf = ({ now, again, later }: Gathered): Hung[] => [
  ...[...now].map((shard) => ({ shard, delay: null, anew: false })),
  ...[...again].map((shard) => ({ shard, delay: null, anew: true })),
  ...[...later].map(([shard, milliseconds]) => ({ shard, delay: Math.max(1, Math.ceil(milliseconds)), anew: false })),
];
