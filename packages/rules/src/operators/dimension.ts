import { dimension as dimensionName } from '@ripen/domain';
import { own } from '../evaluate/path.ts';
import { textAt, type Call, type Operator } from '../tree/operator.ts';

const shape = (name: unknown): string | null =>
  dimensionName.safeParse(name).success ? null : 'must be "fit", "engagement" or "interest:" and a product.';

const told = (call: Call): string => {
  const name = textAt(call, 0);
  return name.startsWith('interest:') ? `the interest in ${name.slice('interest:'.length)}` : `the ${name} score`;
};

/** `dimension`: the points a lead has in one dimension of its score: fit, engagement, or the interest in a product. */
export const dimension: Operator = {
  name: 'dimension',
  arity: [1, 1],
  literals: [shape],
  gives: 'number',
  looks: true,
  step: (call) => {
    const name = textAt(call, 0);
    return (_, facts) => own(facts?.dimensions, name) ?? 0;
  },
  sql: (call, { places, bind }) => ({
    is: 'number',
    sql: `coalesce((${places.lead}.${places.columns.dimensions} ->> ${bind(textAt(call, 0), 'text', call)})::float8, 0)`,
  }),
  english: told,
  reads: (_, reads) => {
    reads.score = true;
  },
};
