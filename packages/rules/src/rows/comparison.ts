import type { Json } from '@ripen/domain';
import { compile } from '../compile.ts';
import { truthy } from '../evaluate/truthy.ts';
import type { Rule } from '../rule.ts';
import {
  argumentsOf,
  contrary,
  fieldAndSpan,
  fieldBetween,
  fieldFirst,
  fieldLast,
  fieldMissing,
  type Compared,
  type Form,
} from './comparison-forms.ts';
import { deepEqual } from './deep-equal.ts';

const known = fieldMissing('!');

const forms = {
  is: fieldFirst('=='),
  'is-not': fieldFirst('!='),
  contains: fieldLast('in'),
  'does-not-contain': contrary(fieldLast('in')),
  'starts-with': fieldFirst('starts-with'),
  'ends-with': fieldFirst('ends-with'),
  'one-of': fieldFirst('in'),
  'none-of': contrary(fieldFirst('in')),
  less: fieldFirst('<'),
  'at-most': fieldFirst('<='),
  more: fieldFirst('>'),
  'at-least': fieldFirst('>='),
  between: fieldBetween,
  before: fieldFirst('before'),
  after: fieldFirst('after'),
  on: fieldFirst('on'),
  'in-last': fieldAndSpan('in-last'),
  'in-next': fieldAndSpan('in-next'),
  known,
  unknown: fieldMissing('!!'),
} as const satisfies Record<string, Form>;

/** How the builder compares a field with a value. */
export type ComparisonOperator = keyof typeof forms;

/** One row of the builder: a field compared with a value. */
export interface Comparison extends Compared {
  operator: ComparisonOperator;
}

const alwaysKnown = new Set(['score', 'stage', 'band', 'tags']);
/** These are false of a value that is unknown whatever they compare it with, or ask just whether it is. */
const needNoGuard = new Set<ComparisonOperator>(['known', 'unknown', 'before', 'after', 'on', 'in-last', 'in-next']);

const dataWith = (field: string, value: unknown): unknown =>
  field.split('.').reduceRight<unknown>((inside, key) => ({ [key]: inside }), value);

const holdsOfUnknown = (field: string, bare: Rule): boolean => {
  const compiled = compile(bare);
  return [null, ''].some((unknown) => truthy(compiled(dataWith(field, unknown))));
};

/**
 * The rule of a comparison, as plain as it can be: a condition that is put before it where it would else hold of a lead
 * whose value is unknown (absent, null or an empty text).
 */
export const comparisonOf = (field: string, operator: ComparisonOperator, value: Json): Rule => {
  const bare = forms[operator].write({ field, value });
  if (needNoGuard.has(operator) || alwaysKnown.has(field) || !holdsOfUnknown(field, bare)) return bare;
  return { and: [known.write({ field, value: null }), bare] };
};

const isOperator = (name: string): name is ComparisonOperator => Object.hasOwn(forms, name);

/** Reads a rule that `comparisonOf` wrote; null for any other rule. */
export const readComparison = (rule: Rule): Comparison | null => {
  const [guard, guarded] = argumentsOf(rule, 'and') ?? [];
  const bare = guard !== undefined && guarded !== undefined && known.read(guard) ? guarded : rule;
  for (const [operator, form] of Object.entries(forms)) {
    const compared = form.read(bare);
    if (compared === null || !isOperator(operator)) continue;
    if (deepEqual(comparisonOf(compared.field, operator, compared.value), rule)) return { ...compared, operator };
  }
  return null;
};
