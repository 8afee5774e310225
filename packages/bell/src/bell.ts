import type { Instant } from '@ripen/domain';

/** The two things a bell can ask for: that a shard's leads take their turns, or that its effects are carried out. */
export const chores = ['turns', 'effects'] as const;
export type Chore = (typeof chores)[number];

/** "Look at shard 7": it may be lost, doubled or late without harm. */
export interface Bell {
  /** Rings for shards soon; calls within a few milliseconds become one. Never throws and never waits: a lost ring is found by the reconciler. */
  ring: (chore: Chore, shards: Iterable<number>) => void;
  /** Sets the shard's one delayed bell for that chore; a later call replaces it. */
  ringAt: (chore: Chore, shard: number, at: Instant) => void;
  /** Answers bells until `stop` is called; at most `concurrency` shards at once in this process. */
  serve: (answer: (chore: Chore, shard: number) => Promise<void>, concurrency: number) => Promise<{ stop: () => Promise<void> }>;
  /** Whether the queue can be reached now. */
  isReachable: () => Promise<boolean>;
  close: () => Promise<void>;
}
