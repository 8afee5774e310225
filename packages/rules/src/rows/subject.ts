import type { Rule } from '../rule.ts';

const mark = '@';

/**
 * What a row calls the points in a dimension: `@fit`, `@engagement`, `@interest:crm`. Where those of one model are meant,
 * that comes before: `@MODEL@fit`, and `@MODEL@score` and `@MODEL@band` are its score and band. No field can be called so.
 */
export const dimensionField = (dimension: string, model?: string): string =>
  model === undefined ? mark + dimension : `${mark}${model}${mark}${dimension}`;

/** What a row's field stands for among points: of a model, or of all of them. */
export interface PointsField {
  of: string;
  model: string | null;
}

/** Reads a field of points; null when it is a variable. */
export const pointsField = (field: string): PointsField | null => {
  if (!field.startsWith(mark)) return null;
  const at = field.indexOf(mark, 1);
  return at === -1 ? { of: field.slice(1), model: null } : { of: field.slice(at + 1), model: field.slice(1, at) };
};

/** The dimension that a row's field stands for, `score` and `band` of a model among them, or null when it is a variable. */
export const dimensionOf = (field: string): string | null => pointsField(field)?.of ?? null;

const ofModel = { score: 'model-score', band: 'model-band' } as const;

/** What a row's field is in a rule: a variable, or the points in a dimension. */
export const subjectOf = (field: string): Rule => {
  const points = pointsField(field);
  if (points === null) return { var: field };
  const { of, model } = points;
  if (model === null) return { dimension: [of] };
  return of === 'score' || of === 'band' ? { [ofModel[of]]: [model] } : { dimension: [of, model] };
};

const entryOf = (rule: Rule | undefined): [string, Rule] | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  return entry !== undefined && more.length === 0 ? entry : null;
};

const named = (held: Rule | undefined, count: number): readonly string[] | null => {
  if (!Array.isArray(held) || held.length !== count) return null;
  const texts = held.filter((part) => typeof part === 'string');
  return texts.length === count && texts.every((text) => !text.includes(mark)) ? texts : null;
};

const fieldOfModel = (of: string, held: Rule | undefined): string | null => {
  const [model] = named(held, 1) ?? [];
  return model === undefined ? null : dimensionField(of, model);
};

/** Reads what `subjectOf` wrote; null for anything else. */
export const fieldOf = (rule: Rule | undefined): string | null => {
  const [operator, held] = entryOf(rule) ?? [];
  if (operator === 'var') return typeof held === 'string' && held !== '' && dimensionOf(held) === null ? held : null;
  if (operator === ofModel.score) return fieldOfModel('score', held);
  if (operator === ofModel.band) return fieldOfModel('band', held);
  if (operator !== 'dimension') return null;
  const [dimension, model] = named(held, 1) ?? named(held, 2) ?? [];
  return dimension === undefined ? null : dimensionField(dimension, model);
};
