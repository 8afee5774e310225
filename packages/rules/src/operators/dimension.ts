import { dimension as dimensionName } from '@ripen/domain';
import { own } from '../evaluate/path.ts';
import {
  checkModel,
  modelName,
  modelShape,
  pointsOf,
  readsModel,
  standingCrosses,
  standingIn,
  standingNext,
  untoldPoints,
  worthNow,
} from '../families/of-models.ts';
import { never } from '../changes/never.ts';
import { type Call, type Operator, textAt, type Voice } from '../tree/operator.ts';

const shape = (name: unknown): string | null =>
  dimensionName.safeParse(name).success ? null : 'must be "fit", "engagement" or "interest:" and a product.';

const modelOrNone = (id: unknown): string | null => (id === undefined ? null : modelShape(id));

const ofModel = ({ args }: Call): boolean => args.length > 1;

const told = (call: Call, voice: Voice): string => {
  const name = textAt(call, 0);
  const points = name.startsWith('interest:')
    ? `the interest in ${name.slice('interest:'.length)}`
    : `the ${name} score`;
  return ofModel(call) ? `${points} in ${modelName(call, 1, voice)}` : points;
};

const inModel = (
  call: Call,
): ((standing: Parameters<typeof pointsOf>[0], worth: Parameters<typeof pointsOf>[2]) => number) => {
  const name = textAt(call, 0);
  return (standing, worth) => pointsOf(standing, name, worth);
};

/**
 * `dimension`: the points a lead has in one dimension of its score: fit, engagement, or the interest in a product. Of all
 * models together, as at the lead's last turn; or with a model named, its own, whole ones, as they are worth at this moment.
 */
export const dimension: Operator = {
  name: 'dimension',
  arity: [1, 2],
  literals: [shape, modelOrNone],
  gives: 'number',
  looks: true,
  step: (call) => {
    const [name, model] = [textAt(call, 0), textAt(call, 1)];
    if (!ofModel(call)) return (_, facts) => own(facts?.dimensions, name) ?? 0;
    const points = inModel(call);
    return (_, facts) => (facts === undefined ? 0 : points(standingIn(model, facts), worthNow(facts)));
  },
  changes: (call) => {
    const points = inModel(call);
    return ofModel(call) ? standingNext(textAt(call, 1), (standing, worth) => String(points(standing, worth))) : never;
  },
  crosses: (call) => (ofModel(call) ? standingCrosses(textAt(call, 1), inModel(call)) : () => never),
  sql: (call, voice) => {
    if (ofModel(call)) return untoldPoints(call, voice);
    const { places, bind } = voice;
    return {
      is: 'number',
      sql: `coalesce((${places.lead}.${places.columns.dimensions} ->> ${bind(textAt(call, 0), 'text', call)})::float8, 0)`,
    };
  },
  english: told,
  reads: (call, reads) => {
    if (ofModel(call)) readsModel(1)(call, reads);
    else reads.score = true;
  },
  check: (call, catalogue, inner) => (ofModel(call) ? checkModel(1)(call, catalogue, inner) : []),
};
