import { bands, type Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { didYouMean } from '../tree/did-you-mean.ts';
import type { Node } from '../tree/operator.ts';
import { fault } from './fault.ts';

const valuesOf = (subject: Node, catalogue: Catalogue): readonly string[] => {
  if (subject.kind !== 'variable' || subject.path.length !== 1) return [];
  if (subject.path[0] === 'band') return bands;
  return subject.path[0] === 'stage' ? catalogue.stages.map(({ name }) => name) : [];
};

/** What is wrong with the values a stage or band is compared with: those that no lead can be in. */
export const unknownValues = (subject: Node, values: readonly Node[], catalogue: Catalogue): Problem[] => {
  const known = valuesOf(subject, catalogue);
  if (known.length === 0) return [];
  return values.flatMap((node) => {
    if (node.kind !== 'literal' || typeof node.value !== 'string' || known.includes(node.value)) return [];
    const name = subject.kind === 'variable' ? subject.path[0] : '';
    return fault(
      'rule_type',
      `There is no ${name} ${JSON.stringify(node.value)}.${didYouMean(node.value, known)}`,
      node.at,
    );
  });
};
