import { type CompiledRule, compile, describe, type NextChange, nextChange, type Reads, reads } from '@ripen/rules';
import type { Settings } from './settings.ts';

/**
 * What ends a run at any moment: its goal, or an exit. With an `event` it ends when that arrives (and the rule, if there
 * is one, then holds); without, as soon as the rule holds. `said` is the sentence for the journal.
 */
export interface Ending {
  how: 'goal' | 'left';
  event: string | null;
  holds: CompiledRule | null;
  reads: Reads;
  nextChange: NextChange;
  said: string;
}

/** The endings that a workflow's settings ask for, compiled; the goal comes first. */
export const endingsOf = ({ goal, exits = [] }: Settings): Ending[] => [
  ...(goal === undefined ? [] : [goalOf(goal)]),
  ...exits.map(
    (rule): Ending => ({
      how: 'left',
      event: null,
      holds: compile(rule),
      reads: reads(rule),
      nextChange: nextChange(rule),
      said: `Left the flow: ${describe(rule)}`,
    }),
  ),
];

const goalOf = ({ event, rule }: NonNullable<Settings['goal']>): Ending => {
  const held = rule === undefined ? '' : describe(rule);
  const said = event === undefined ? held : `“${event}” happened${held === '' ? '' : ` (${held})`}`;
  return {
    how: 'goal',
    event: event ?? null,
    holds: rule === undefined ? null : compile(rule),
    reads: reads(rule ?? true),
    nextChange: nextChange(rule ?? true),
    said: `Goal reached: ${said}`,
  };
};
