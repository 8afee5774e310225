import type { CalibrationShape } from '@ripen/contract';

/** What a score is held against, as a choice and as what leads were. */
export const outcomeWords: Record<CalibrationShape['outcome'], { choice: string; were: string }> = {
  accepted: { choice: 'Accepted', were: 'accepted' },
  sql: { choice: 'Sales qualified', were: 'sales qualified' },
  won: { choice: 'Won', were: 'won' },
};
