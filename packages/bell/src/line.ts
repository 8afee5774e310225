import type { Chore } from './bell.ts';

/** A bell on its way into the queue: at once, or after a delay in milliseconds. `anew` ones regard no other bell. */
export interface Hung {
  shard: number;
  delay: number | null;
  anew: boolean;
}

/** The queue of one chore in some backend. */
export interface Line {
  hang: (bells: readonly Hung[]) => Promise<void>;
  work: (answer: (shard: number) => Promise<void>, concurrency: number) => Working;
  /** Asks the queue something small; rejects when it can't be reached. */
  ask: () => Promise<unknown>;
  close: () => Promise<void>;
}

/** Takes jobs from a line until it is closed; then it waits for those under way. */
export interface Working {
  close: () => Promise<void>;
}

/** The lines of both chores, and the connections they share. */
export interface Lines {
  of: Record<Chore, Line>;
  close: () => Promise<void>;
}
