import type { Json } from '@ripen/domain';
import type { Rule } from '../rule.ts';

/** Something compared with a value, before it is known with which operator. */
export interface Compared {
  subject: Rule;
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

const isScalar = (value: Json | undefined): value is string | number | boolean | null =>
  value !== undefined && (typeof value !== 'object' || value === null);

const isValue = (value: Json): boolean => isScalar(value) || (Array.isArray(value) && value.every(isScalar));

const pairOf = (rule: Rule, operator: string): [Json, Json] | null => {
  const [first, second, ...more] = argumentsOf(rule, operator) ?? [];
  return first !== undefined && second !== undefined && more.length === 0 ? [first, second] : null;
};

/** `{ operator: [subject, value] }`, where the value may be an object such as the span `{ "days": 14 }`. */
export const withSpan = (operator: string): Form => ({
  write: ({ subject, value }) => ({ [operator]: [subject, value] }),
  read: (rule) => {
    const [subject, value] = pairOf(rule, operator) ?? [];
    return subject === undefined || value === undefined ? null : { subject, value };
  },
});

/** `{ operator: [subject, value] }` */
export const subjectFirst = (operator: string): Form => ({
  write: withSpan(operator).write,
  read: (rule) => {
    const [subject, value] = pairOf(rule, operator) ?? [];
    return subject !== undefined && value !== undefined && isValue(value) ? { subject, value } : null;
  },
});

/** `{ operator: [value, subject] }` */
export const subjectLast = (operator: string): Form => ({
  write: ({ subject, value }) => ({ [operator]: [value, subject] }),
  read: (rule) => {
    const [value, subject] = pairOf(rule, operator) ?? [];
    return subject !== undefined && value !== undefined && isValue(value) ? { subject, value } : null;
  },
});

/** `{ "<=": [low, subject, high] }`; the value is `[low, high]`. */
export const subjectBetween: Form = {
  write: ({ subject, value }) => {
    const [low = null, high = null] = Array.isArray(value) ? value : [value];
    return { '<=': [low, subject, high] };
  },
  read: (rule) => {
    const [low, subject, high, ...more] = argumentsOf(rule, '<=') ?? [];
    const whole = subject !== undefined && isScalar(low) && isScalar(high) && more.length === 0;
    return whole ? { subject, value: [low, high] } : null;
  },
};

/** `{ operator: [{ counter: [subject] }, days] }`, such as the days since a date. */
export const daysCounted = (counter: 'days-since' | 'days-until', operator: string): Form => ({
  write: ({ subject, value }) => ({ [operator]: [{ [counter]: [subject] }, value] }),
  read: (rule) => {
    const [counted, value] = pairOf(rule, operator) ?? [];
    const [subject, ...more] = argumentsOf(counted, counter) ?? [];
    return subject !== undefined && value !== undefined && isScalar(value) && more.length === 0
      ? { subject, value }
      : null;
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
