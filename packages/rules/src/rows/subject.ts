import type { Rule } from '../rule.ts';

const mark = '@';

/** What a row calls the points in a dimension: `@fit`, `@engagement`, `@interest:crm`. No field can be called so. */
export const dimensionField = (dimension: string): string => mark + dimension;

/** The dimension that a row's field stands for, or null when it is a variable. */
export const dimensionOf = (field: string): string | null => (field.startsWith(mark) ? field.slice(1) : null);

/** What a row's field is in a rule: a variable, or the points in a dimension. */
export const subjectOf = (field: string): Rule => {
  const dimension = dimensionOf(field);
  return dimension === null ? { var: field } : { dimension: [dimension] };
};

const entryOf = (rule: Rule | undefined): [string, Rule] | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry, ...more] = Object.entries(rule);
  return entry !== undefined && more.length === 0 ? entry : null;
};

/** Reads what `subjectOf` wrote; null for anything else. */
export const fieldOf = (rule: Rule | undefined): string | null => {
  const [operator, held] = entryOf(rule) ?? [];
  if (operator === 'var') return typeof held === 'string' && held !== '' && dimensionOf(held) === null ? held : null;
  if (operator !== 'dimension' || !Array.isArray(held) || held.length !== 1) return null;
  return typeof held[0] === 'string' ? dimensionField(held[0]) : null;
};
