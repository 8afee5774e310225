import type { Json } from '@ripen/domain';
import type { Rule } from '../rule.ts';

/** What a field is compared with, before it is known with which operator. */
export interface Compared {
  field: string;
  value: Json;
}

/** How one kind of comparison is written as a rule, and read back: null when a rule isn't written so. */
export interface Form {
  write: (compared: Compared) => Rule;
  read: (rule: Rule) => Compared | null;
}

/** The arguments of a rule object with that one operator, or null. */
export const argumentsOf = (rule: Rule | undefined, operator: string): readonly Json[] | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || Object.keys(rule).length !== 1) return null;
  const held = Object.hasOwn(rule, operator) ? rule[operator] : undefined;
  return Array.isArray(held) ? held : null;
};

const variable = (field: string): Rule => ({ var: field });

const fieldOf = (rule: Rule | undefined): string | null => {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || Object.keys(rule).length !== 1) return null;
  return Object.hasOwn(rule, 'var') && typeof rule['var'] === 'string' && rule['var'] !== '' ? rule['var'] : null;
};

const isScalar = (value: Json | undefined): value is string | number | boolean | null =>
  value !== undefined && (typeof value !== 'object' || value === null);

const isValue = (value: Json | undefined): value is Json =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar));

/** `{ operator: [field, value] }` */
export const fieldFirst = (operator: string): Form => ({
  write: ({ field, value }) => ({ [operator]: [variable(field), value] }),
  read: (rule) => {
    const [left, value, ...more] = argumentsOf(rule, operator) ?? [];
    const field = fieldOf(left);
    return field !== null && isValue(value) && more.length === 0 ? { field, value } : null;
  },
});

/** `{ operator: [field, span] }`, where the span is an object such as `{ "days": 14 }`. */
export const fieldAndSpan = (operator: string): Form => ({
  write: fieldFirst(operator).write,
  read: (rule) => {
    const [left, value, ...more] = argumentsOf(rule, operator) ?? [];
    const field = fieldOf(left);
    return field !== null && value !== undefined && more.length === 0 ? { field, value } : null;
  },
});

/** `{ operator: [value, field] }` */
export const fieldLast = (operator: string): Form => ({
  write: ({ field, value }) => ({ [operator]: [value, variable(field)] }),
  read: (rule) => {
    const [value, right, ...more] = argumentsOf(rule, operator) ?? [];
    const field = fieldOf(right);
    return field !== null && isValue(value) && more.length === 0 ? { field, value } : null;
  },
});

/** `{ "<=": [low, field, high] }`; the value is `[low, high]`. */
export const fieldBetween: Form = {
  write: ({ field, value }) => {
    const [low = null, high = null] = Array.isArray(value) ? value : [value];
    return { '<=': [low, variable(field), high] };
  },
  read: (rule) => {
    const [low, middle, high, ...more] = argumentsOf(rule, '<=') ?? [];
    const field = fieldOf(middle);
    return field !== null && isScalar(low) && isScalar(high) && more.length === 0
      ? { field, value: [low, high] }
      : null;
  },
};

/** `{ operator: [{ "missing": [field] }] }`; there is no value. */
export const fieldMissing = (operator: '!' | '!!'): Form => ({
  write: ({ field }) => ({ [operator]: [{ missing: [field] }] }),
  read: (rule) => {
    const [missing, ...more] = argumentsOf(rule, operator) ?? [];
    const [field, ...others] = argumentsOf(missing, 'missing') ?? [];
    return typeof field === 'string' && more.length === 0 && others.length === 0 ? { field, value: null } : null;
  },
});

/** The contrary of another form: `{ "!": [form] }`. */
export const contrary = (form: Form): Form => ({
  write: (compared) => ({ '!': [form.write(compared)] }),
  read: (rule) => {
    const [inside, ...more] = argumentsOf(rule, '!') ?? [];
    return inside !== undefined && more.length === 0 ? form.read(inside) : null;
  },
});
