import type { Json } from '@ripen/domain';
import { compile } from '../compile.ts';
import { truthy } from '../evaluate/truthy.ts';
import type { Rule } from '../rule.ts';
import { argumentsOf, contrary, type Form, subjectBetween, subjectFirst, subjectLast } from './comparison-forms.ts';
import { dateForms } from './date-forms.ts';
import { deepEqual } from './deep-equal.ts';
import { missingField, missingRule } from './known-form.ts';
import { dimensionOf, fieldOf, subjectOf } from './subject.ts';

const forms = {
  is: subjectFirst('=='),
  'is-not': subjectFirst('!='),
  contains: subjectLast('in'),
  'does-not-contain': contrary(subjectLast('in')),
  'starts-with': subjectFirst('starts-with'),
  'ends-with': subjectFirst('ends-with'),
  'one-of': subjectFirst('in'),
  'none-of': contrary(subjectFirst('in')),
  less: subjectFirst('<'),
  'at-most': subjectFirst('<='),
  more: subjectFirst('>'),
  'at-least': subjectFirst('>='),
  between: subjectBetween,
  ...dateForms,
} as const satisfies Record<string, Form>;

/** These ask whether a value is known, and compare it with none. */
const askers = { known: '!', unknown: '!!' } as const;

/** How the builder compares a field with a value. */
export type ComparisonOperator = keyof typeof forms | keyof typeof askers;

/** One row of the builder: a field compared with a value. A field that begins with `@` is a dimension of the score. */
export interface Comparison {
  field: string;
  operator: ComparisonOperator;
  value: Json;
}

const alwaysKnown = new Set(['score', 'stage', 'band', 'tags']);
/** These are false of a value that is unknown, whatever they compare it with. */
const falseOfUnknown = new Set<ComparisonOperator>(['before', 'after', 'on', 'in-last', 'in-next']);

const dataWith = (field: string, value: unknown): unknown =>
  field.split('.').reduceRight<unknown>((inside, key) => ({ [key]: inside }), value);

/** What a comparison gives for the values that count as unknown. */
const ofUnknown = ({ field, operator }: Comparison, bare: Rule): boolean[] => {
  if (falseOfUnknown.has(operator)) return [false];
  const compiled = compile(bare);
  return [null, ''].map((unknown) => truthy(compiled(dataWith(field, unknown))));
};

const isAsker = (operator: ComparisonOperator): operator is keyof typeof askers => Object.hasOwn(askers, operator);

/** The comparison as plain as can be, and whether it is the same for a lead whose value is unknown as it stands. */
const plainly = (comparison: Comparison, wanted: boolean): { bare: Rule; safe: boolean } => {
  const { field, operator, value } = comparison;
  if (isAsker(operator)) return { bare: missingRule(askers[operator], field), safe: true };
  const bare = forms[operator].write({ subject: subjectOf(field), value });
  const known = alwaysKnown.has(field) || dimensionOf(field) !== null;
  return { bare, safe: known || ofUnknown(comparison, bare).every((holds) => holds === wanted) };
};

/**
 * The rule of a comparison, as plain as it can be: a condition is put before it where it would else hold of a lead whose
 * value is unknown (absent, null or an empty text).
 */
export const comparisonOf = (field: string, operator: ComparisonOperator, value: Json): Rule => {
  const { bare, safe } = plainly({ field, operator, value }, false);
  return safe ? bare : { and: [missingRule('!', field), bare] };
};

/**
 * The rule of a comparison that stands where it is denied, as in a group of which none may hold: there it must hold of a
 * lead whose value is unknown, so that its contrary doesn't.
 */
export const deniedComparisonOf = (field: string, operator: ComparisonOperator, value: Json): Rule => {
  const { bare, safe } = plainly({ field, operator, value }, true);
  return safe ? bare : { or: [missingRule('!!', field), bare] };
};

const isForm = (name: string): name is keyof typeof forms => Object.hasOwn(forms, name);

/** What stands behind a guard, or the rule itself where there is none. */
const unguarded = (rule: Rule, join: 'and' | 'or', guard: '!' | '!!'): Rule => {
  const [first, second] = argumentsOf(rule, join) ?? [];
  return second !== undefined && missingField(guard, first) !== null ? second : rule;
};

const candidates = (bare: Rule): Comparison[] => {
  const asked = Object.entries(askers).flatMap(([operator, sign]): Comparison[] => {
    const field = missingField(sign, bare);
    return field === null ? [] : [{ field, operator: operator === 'known' ? 'known' : 'unknown', value: null }];
  });
  const compared = Object.entries(forms).flatMap(([operator, form]): Comparison[] => {
    const read = form.read(bare);
    const field = read ? fieldOf(read.subject) : null;
    return read === null || field === null || !isForm(operator) ? [] : [{ field, operator, value: read.value }];
  });
  return [...asked, ...compared];
};

const matching = (found: readonly Comparison[], rule: Rule, write: typeof comparisonOf): Comparison | null =>
  found.find(({ field, operator, value }) => deepEqual(write(field, operator, value), rule)) ?? null;

/** Reads a rule that `comparisonOf` wrote; null for any other rule. */
export const readComparison = (rule: Rule): Comparison | null =>
  matching(candidates(unguarded(rule, 'and', '!')), rule, comparisonOf);

/** Reads a rule that `deniedComparisonOf` wrote; null for any other rule. */
export const readDeniedComparison = (rule: Rule): Comparison | null =>
  matching(candidates(unguarded(rule, 'or', '!!')), rule, deniedComparisonOf);
