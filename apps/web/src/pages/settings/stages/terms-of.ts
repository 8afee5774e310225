import type { Stage } from '@ripen/domain';

/** A stage with one of its terms set, or without it where there is none any more. */
export const withTerm = <Name extends Exclude<keyof Stage, 'name' | 'label'>>(
  stage: Stage,
  name: Name,
  value: Stage[Name] | undefined,
): Stage => {
  const { [name]: _before, ...others } = stage;
  const rest: Stage = { name: stage.name, label: stage.label, ...others };
  return value === undefined ? rest : { ...rest, [name]: value };
};

/** What a stage’s terms come to, in a few words each. */
export const termsSaid = ({ entry, from, limit, handoff, asks }: Stage): string[] => [
  ...(entry === undefined ? [] : [entry.auto ? 'filled by a rule' : 'has a rule']),
  ...(from === undefined ? [] : [from.length === 1 ? 'from one stage' : `from ${from.length} stages`]),
  ...(limit === undefined ? [] : ['time limit']),
  ...(handoff === undefined ? [] : ['hands over to sales']),
  ...(asks === undefined ? [] : [asks.length === 1 ? 'asks a question' : `asks ${asks.length} questions`]),
];
