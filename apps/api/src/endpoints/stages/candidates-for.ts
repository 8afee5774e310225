import type { Stage } from '@ripen/domain';
import type { Rule } from '@ripen/rules';

/**
 * A rule that holds for every lead that stages could move by themselves, and for as few others as can be told of a lead
 * alone; null where they move none.
 */
export const candidatesFor = (stages: readonly Stage[]): Rule | null => {
  const parts = stages.flatMap((stage, place) => [...byRule(stage, sourcesOf(stages, place)), ...byLimit(stage)]);
  return parts.length === 0 ? null : { or: parts };
};

/** The stages from which a rule may move leads to the one at a place: those before it, and those that it names. */
const sourcesOf = (stages: readonly Stage[], place: number): string[] => {
  const named = stages[place]?.from;
  return stages
    .filter(({ name }, at) => at !== place && (named === undefined ? at < place : named.includes(name)))
    .map(({ name }) => name);
};

const byRule = ({ entry }: Stage, sources: string[]): Rule[] =>
  entry?.auto !== true || sources.length === 0 ? [] : [{ and: [{ in: [{ var: 'stage' }, sources] }, entry.rule] }];

// How long it is there already isn't known to a rule.
const byLimit = ({ name, limit }: Stage): Rule[] =>
  limit?.to === undefined ? [] : [{ '==': [{ var: 'stage' }, name] }];
