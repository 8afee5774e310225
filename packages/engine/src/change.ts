import { type Instant, type LeadChange, type Mover } from '@ripen/domain';
import { changed } from './changed.ts';
import type { Sheet } from './sheet.ts';
import { moveStage } from './stages/move-stage.ts';
import { zoneOf } from './zone-of.ts';

/** Changes that were true at a moment, and who or what makes them, and why, in words. */
export interface Changing {
  changes: readonly LeadChange[];
  at: Instant;
  by: Mover;
  why: string;
}

/** What changes came to: a phrase for each that made something different, and why others couldn't be made. */
export interface Applied {
  said: string[];
  refused: string[];
}

/** Applies changes to the lead; a move to a stage that it can't go to is refused, and the others are made. */
export const applyChanges = (sheet: Sheet, { changes, at, ...moving }: Changing): Applied => {
  const applied: Applied = { said: [], refused: [] };
  for (const change of changes) {
    if (change.change === 'stage') {
      const { stage: from } = sheet.lead;
      const refusal = moveStage(sheet, { to: change.stage, ...moving });
      if (refusal !== null) applied.refused.push(refusal);
      else if (from !== change.stage) applied.said.push(`stage from ${from} to ${change.stage}`);
      continue;
    }
    const next = changed(sheet.lead, change, { at, labels: sheet.world.labels });
    if (next === null) continue;
    const moved = zoneOf(next.lead, sheet.world.zone) !== zoneOf(sheet.lead, sheet.world.zone);
    sheet.lead = next.lead;
    sheet.changed = true;
    if (next.said === null) continue;
    sheet.stirred.add(next.fact);
    if (moved) sheet.stirred.add('timezone');
    applied.said.push(next.said);
  }
  return applied;
};
