import type { Command, Instant, RunId, WorkspaceId } from '@ripen/domain';
import type { SweepId } from './task.ts';

/** What a run came to in a sweep. */
export type Tally = 'moved' | 'awaiting' | 'taken_out' | 'resumed';

/** The effect that a held run waits for: whether it is left out, or when it is due. */
export interface FreedEffect {
  node: string;
  visit: number;
  skip: boolean;
  dueAt: Instant | null;
}

/** A run that a sweep came to: what it is told, and what is to be noted of it once its lead took its turn. */
export interface SweptRun {
  workspace: WorkspaceId;
  sweep: SweepId;
  run: RunId;
  tally: Tally;
  /** Null where it only has to be let go. */
  command: Command | null;
  effect: FreedEffect | null;
  /** Whether it took a turn in the common order. */
  turn: boolean;
}
