import {
  type Headline,
  headlineAt,
  type LeadState,
  type LedgerEntry,
  type Scales,
  type WorkflowId,
} from '@ripen/domain';
import type { World } from '@ripen/workflow';
import { reconsider } from '../segments.ts';
import { openSheet } from '../sheet.ts';
import { rescore } from './rescore.ts';

/** A lead's score now and as it would be, with the model's points as they would have been given, and the stage that rules would move it to: its own where none does. */
export interface ScorePreviewed {
  before: Headline;
  after: Headline;
  ledger: readonly LedgerEntry[];
  stage: string;
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
  reconsider(sheet);
  const { standing, ledger, lead } = sheet;
  return { before, after: headlineAt(standing, world.scales, world.now), ledger, stage: lead.stage };
};
