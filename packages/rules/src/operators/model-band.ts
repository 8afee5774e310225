import { bandIn } from '@ripen/domain';
import {
  checkModel,
  type InModel,
  modelName,
  modelShape,
  readsModel,
  scoreOf,
  standingIn,
  standingNext,
  untoldPoints,
  worthNow,
} from '../families/of-models.ts';
import { type Operator, textAt } from '../tree/operator.ts';

const bandOf = (standing: InModel, worth: Parameters<typeof scoreOf>[1]): string =>
  bandIn(standing.scale, scoreOf(standing, worth));

/** `model-band`: the band of a lead's score in one scoring model at this moment: cold, warm or hot; cold without points in it. */
export const modelBand: Operator = {
  name: 'model-band',
  arity: [1, 1],
  literals: [modelShape],
  gives: 'text',
  looks: true,
  step: (call) => {
    const model = textAt(call, 0);
    return (_, facts) => (facts === undefined ? 'cold' : bandOf(standingIn(model, facts), worthNow(facts)));
  },
  changes: (call) => standingNext(textAt(call, 0), bandOf),
  sql: untoldPoints,
  english: (call, voice) => `the band in ${modelName(call, 0, voice)}`,
  reads: readsModel(0),
  check: checkModel(0),
};
