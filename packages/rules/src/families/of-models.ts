import {
  type Instant,
  modelScore,
  nextPassing,
  type Scale,
  standardScale,
  type Sum,
  sumAt,
  type Worth,
} from '@ripen/domain';
import { fault } from '../check/fault.ts';
import type { Next } from '../changes/next.ts';
import { own } from '../evaluate/path.ts';
import type { RuleContext } from '../rule.ts';
import { type Call, type Operator, textAt, type Voice } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';

/** A lead's points in one model, and how that makes a score of them. */
export interface InModel {
  sums: Record<string, Sum>;
  scale: Scale;
}

const nothing: InModel['sums'] = {};

/** Where a lead stands in a model; without points where nothing is known of that. */
export const standingIn = (model: string, facts: RuleContext | undefined): InModel => {
  const models = facts?.standing?.models;
  return {
    sums: (models !== undefined && Object.hasOwn(models, model) ? models[model]?.sums : undefined) ?? nothing,
    scale: facts?.standing?.scales.get(model) ?? standardScale,
  };
};

/** A model's score as its points are worth; points of a dimension as whole ones. */
export const scoreOf = ({ sums, scale }: InModel, worth: Worth): number => modelScore(sums, scale, worth);
export const pointsOf = ({ sums }: InModel, dimension: string, worth: Worth): number => {
  const sum = own(sums, dimension) as Sum | undefined;
  return sum === undefined ? 0 : Math.round(worth(sum));
};

/** What sums are worth now. */
export const worthNow =
  ({ now }: RuleContext): Worth =>
  (sum) =>
    sumAt(sum, now);

/** When something read off a lead's standing in a model becomes another text. */
export const standingNext =
  (model: string, marks: (standing: InModel, worth: Worth) => string): Next =>
  (_, facts) => {
    const standing = standingIn(model, facts);
    const at: Instant | null = nextPassing(Object.values(standing.sums), facts.now, (worth) => marks(standing, worth));
    return at ?? Number.POSITIVE_INFINITY;
  };

/** When a number read off a lead's standing in a model may compare otherwise with a limit. */
export const standingCrosses =
  (model: string, read: (standing: InModel, worth: Worth) => number) =>
  (limit: number): Next =>
    standingNext(model, (standing, worth) => {
      const number = read(standing, worth);
      return `${number >= limit}${number > limit}`;
    });

/** The literal that names a model. */
export const modelShape = (id: unknown): string | null =>
  typeof id === 'string' && id !== '' && id.length <= 256 ? null : 'must be the id of a scoring model.';

/** What a model is called. */
export const modelName = (call: Call, place: number, { catalogue }: Voice): string =>
  catalogue?.models?.find(({ id }) => id === textAt(call, place))?.name ?? textAt(call, place);

/** Points that fade are worth another number at each moment, which SQL would round otherwise. */
export const untoldPoints = (call: Call, voice: SqlVoice): never =>
  voice.untold(call, 'the points of one model may fade, and are reckoned up lead by lead');

/** Says that a call reads a model, whose points change as time passes. */
export const readsModel =
  (place: number): NonNullable<Operator['reads']> =>
  (call, reads) => {
    const id = textAt(call, place);
    if (!reads.models.includes(id)) reads.models.push(id);
    reads.score = true;
    reads.time = true;
  };

/** What is wrong with the model that a call names. */
export const checkModel =
  (place: number): NonNullable<Operator['check']> =>
  (call, { models }, inner) => {
    if (inner) return [fault('rule_shape', 'Only a lead has a score, no element of a list or event.', call.at)];
    const id = textAt(call, place);
    if (models === undefined || models.some((known) => known.id === id)) return [];
    return [fault('rule_model_unknown', `There is no scoring model ${JSON.stringify(id.slice(0, 64))}.`, call.at)];
  };
