import { type Command, type Doer, type Outcome, stageOfOutcome } from '@ripen/domain';
import { type Sheet, tell } from '../sheet.ts';
import { moveStage } from './move-stage.ts';
import { occurOutcome } from './occur.ts';

const told = { opened: 'an opportunity was opened', won: 'an opportunity was won', lost: 'an opportunity was lost' };

/** Records what became of the lead at sales, moves it to the stage that goes with it, where it may, and lets flows hear of it. */
export const recordOutcome = (
  sheet: Sheet,
  { outcome: given }: Extract<Command, { do: 'record' }>,
  doer: Doer | null,
): void => {
  const by = doer ?? { member: null, name: 'A program' };
  const outcome: Outcome = { ...given, lead: sheet.lead.id, by };
  sheet.outcomes.push(outcome);
  const name = outcome.opportunity === null ? '' : `: “${outcome.opportunity}”`;
  const worth = outcome.amount === null ? '' : `, ${outcome.amount.toFixed(2)} ${outcome.currency ?? ''}`;
  const why = `${by.name} told that ${told[outcome.outcome]}${name}${worth}`;
  tell(sheet, 'handoff', why);
  const to = stageOfOutcome[outcome.outcome];
  if (sheet.world.stages.some(({ stage }) => stage.name === to)) {
    const refusal = moveStage(sheet, { to, by: { kind: 'outcome', outcome: outcome.id, doer }, why });
    if (refusal !== null) tell(sheet, 'refused', refusal);
  }
  occurOutcome(sheet, outcome);
};
