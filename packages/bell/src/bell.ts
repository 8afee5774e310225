/** The two things a bell can ask for: that a shard's leads take their turns, or that its effects are carried out. */
export const chores = ['turns', 'effects'] as const;
export type Chore = (typeof chores)[number];

/** "Look at shard 7": it may be lost, doubled or late without harm. Ringing never throws and never waits. */
export interface Bell {
  /** Rings for shards soon; calls within a few milliseconds become one. A lost ring is found by the reconciler. */
  ring: (chore: Chore, shards: Iterable<number>) => void;
  /** Sets the shard's one delayed bell for that chore, so many milliseconds from now; a later call replaces it. */
  ringIn: (chore: Chore, shard: number, milliseconds: number) => void;
  /** Rings without an id that a stuck bell could hold: the reconciler's way. */
  remind: (chore: Chore, shards: Iterable<number>) => void;
  /** Answers bells until `stop` is called, which waits for those under way; at most `concurrency` at once in this process. */
  serve: (answer: (chore: Chore, shard: number) => Promise<void>, concurrency: number) => Promise<{ stop: () => Promise<void> }>;
  /** Whether the queue can be reached now; says no after two seconds without an answer. */
  isReachable: () => Promise<boolean>;
  close: () => Promise<void>;
}
