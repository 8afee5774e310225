import {
  checkModel,
  modelName,
  modelShape,
  readsModel,
  scoreOf,
  standingCrosses,
  standingIn,
  standingNext,
  untoldPoints,
  worthNow,
} from '../families/of-models.ts';
import { type Operator, textAt } from '../tree/operator.ts';

/** `model-score`: the score from 0 to 100 that a lead has in one scoring model at this moment; 0 without points in it. */
export const modelScore: Operator = {
  name: 'model-score',
  arity: [1, 1],
  literals: [modelShape],
  gives: 'number',
  looks: true,
  step: (call) => {
    const model = textAt(call, 0);
    return (_, facts) => (facts === undefined ? 0 : scoreOf(standingIn(model, facts), worthNow(facts)));
  },
  changes: (call) => standingNext(textAt(call, 0), (standing, worth) => String(scoreOf(standing, worth))),
  crosses: (call) => standingCrosses(textAt(call, 0), scoreOf),
  sql: untoldPoints,
  english: (call, voice) => `the score in ${modelName(call, 0, voice)}`,
  reads: readsModel(0),
  check: checkModel(0),
};
