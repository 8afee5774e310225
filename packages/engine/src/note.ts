import type { Json, Run } from '@ripen/domain';
import type { Sheet } from './sheet.ts';

interface Line {
  kind: string;
  port: string | null;
  said: string;
  why?: Json | undefined;
}

/** Writes a line of the run's journal and counts the step; the run is the turn's own copy. */
export const note = (sheet: Sheet, run: Run, { kind, port, said, why = null }: Line): void => {
  run.steps++;
  const { id, steps: step, visit, node } = run;
  sheet.journal.push({ run: id, step, visit, node, kind, port, at: sheet.world.now, said, why });
};
