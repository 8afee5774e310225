import { bands } from '@ripen/domain';
import { type Group, groupOf } from './group.ts';
import { type Outcome, type ScoredLead, triedOf } from './scored-lead.ts';
import { splitBy } from './split-by.ts';

/** What became of the leads that share a grade or a band. */
export interface NamedGroup extends Group {
  name: string;
}

/** What became of the leads of each grade, A1 first. */
export const gradesOf = (leads: readonly ScoredLead[], outcome: Outcome): NamedGroup[] => {
  const whole = triedOf(leads, outcome);
  return [...splitBy(leads, ({ grade }) => grade)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => ({ name, ...groupOf(part, outcome, whole) }));
};

/** What became of the leads of each band that has any, hot first. */
export const bandsOf = (leads: readonly ScoredLead[], outcome: Outcome): NamedGroup[] => {
  const whole = triedOf(leads, outcome);
  const parts = splitBy(leads, ({ band }) => band);
  return bands.toReversed().flatMap((name) => {
    const part = parts.get(name);
    return part ? [{ name, ...groupOf(part, outcome, whole) }] : [];
  });
};
