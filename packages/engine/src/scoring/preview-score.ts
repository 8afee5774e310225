import {
  type Headline,
  headlineAt,
  type LeadState,
  type LedgerEntry,
  type Scales,
  type WorkflowId,
} from '@ripen/domain';
import type { World } from '@ripen/workflow';
import { openSheet } from '../sheet.ts';
import { rescore } from './rescore.ts';

/** A lead's score now and as it would be, with the model's points as they would have been given. */
export interface ScorePreviewed {
  before: Headline;
  after: Headline;
  ledger: readonly LedgerEntry[];
}

/** What a model would make of one lead, from its own events, in a world in which it is live; `scales` are those of today. */
export const previewScore = (
  state: LeadState,
  world: World,
  { workflow, scales }: { workflow: WorkflowId; scales: Scales },
): ScorePreviewed => {
  const sheet = openSheet(state, world);
  const before = headlineAt(sheet.standing, scales, world.now);
  rescore(sheet, workflow);
  return { before, after: headlineAt(sheet.standing, world.scales, world.now), ledger: sheet.ledger };
};
