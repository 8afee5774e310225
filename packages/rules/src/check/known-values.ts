import { bands, type Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { didYouMean } from '../tree/did-you-mean.ts';
import type { Node } from '../tree/operator.ts';
import { fault } from './fault.ts';

const nameOf = (subject: Node): string | undefined => {
  if (subject.kind === 'call') return subject.operator.name === 'model-band' ? 'band' : undefined;
  return subject.kind === 'variable' && subject.path.length === 1 ? subject.path[0] : undefined;
};

const valuesOf = (subject: Node, catalogue: Catalogue): readonly string[] => {
  const name = nameOf(subject);
  if (name === 'band') return bands;
  return name === 'stage' ? catalogue.stages.map((stage) => stage.name) : [];
};

/** What is wrong with the values a stage or band is compared with: those that no lead can be in. */
export const unknownValues = (subject: Node, values: readonly Node[], catalogue: Catalogue): Problem[] => {
  const known = valuesOf(subject, catalogue);
  if (known.length === 0) return [];
  return values.flatMap((node) => {
    if (node.kind !== 'literal' || typeof node.value !== 'string' || known.includes(node.value)) return [];
    return fault(
      'rule_type',
      `There is no ${nameOf(subject)} ${JSON.stringify(node.value)}.${didYouMean(node.value, known)}`,
      node.at,
    );
  });
};
