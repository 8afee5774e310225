import type { Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import { pathOf } from '../evaluate/path.ts';
import { namesIn } from '../tree/names-in.ts';
import type { Call } from '../tree/operator.ts';
import { fault } from './fault.ts';
import { variableFault } from './variable-fault.ts';

/** What is wrong with the names that `missing` or `missing_some` take. */
export const nameFaults = (call: Call, catalogue: Catalogue, inner: boolean): Problem[] => {
  const { names, computed } = namesIn(call.operator.name === 'missing_some' ? call.args.slice(1) : call.args);
  const unknown = names.flatMap(({ name, at }) => variableFault(pathOf(name), at, catalogue, inner) ?? []);
  const hidden = computed.map(({ at }) => fault('rule_shape', 'A stored rule must name its fields outright.', at));
  return [...unknown, ...hidden];
};
