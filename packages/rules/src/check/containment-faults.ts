import type { Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import type { Node } from '../tree/operator.ts';
import { fault } from './fault.ts';
import { unknownValues } from './known-values.ts';
import { typeNames, typeOf } from './type-of.ts';

/** What is wrong with looking for an item in a list or text. */
export const containmentFaults = (
  { item, all }: { item: Node; all: Node },
  catalogue: Catalogue,
  inner: boolean,
): Problem[] => {
  const type = typeOf(all, catalogue, inner);
  if (type !== 'list' && type !== 'text' && type !== 'any')
    return [fault('rule_type', `This must be a list or a text, but it is ${typeNames[type]}.`, all.at)];
  return inner || all.kind !== 'list' ? [] : unknownValues(item, all.items, catalogue);
};
