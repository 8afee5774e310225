/** The two things a bell can ask for: that a shard's leads take their turns, or that its effects are carried out. */
export const chores = ['turns', 'effects'] as const;
export type Chore = (typeof chores)[number];

/** Answers bells until it is stopped; `stop` waits for the answers under way. */
export interface Serving {
  stop: () => Promise<void>;
}

/** "Look at shard 7": it may be lost, doubled or late without harm. */
export interface Bell {
  /** Rings for shards soon; calls within a few milliseconds become one. Never throws and never waits: a lost ring is found by the reconciler. */
  ring: (chore: Chore, shards: Iterable<number>) => void;
  /** Sets the shard's one delayed bell for that chore, some milliseconds from now; a later call replaces it. A span, since the clocks of machines differ. */
  ringIn: (chore: Chore, shard: number, milliseconds: number) => void;
  /** Rings whatever bell hangs for these shards already, also one that a dead worker holds: the reconciler's way. Never throws and never waits. */
  ringAgain: (chore: Chore, shards: Iterable<number>) => void;
  /** Answers bells until `stop` is called; at most `concurrency` shards of each chore at once in this process. */
  serve: (answer: (chore: Chore, shard: number) => Promise<void>, concurrency: number) => Promise<Serving>;
  /** Whether the queue can be reached now; says no after two seconds. */
  isReachable: () => Promise<boolean>;
  /** How many rings couldn't be delivered since the bell was opened. */
  lost: () => number;
  close: () => Promise<void>;
}
