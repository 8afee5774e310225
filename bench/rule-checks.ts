import { type Catalogue, check, type Rule } from '@ripen/rules';
import type { BenchRow } from './bench-row.ts';

const catalogue: Catalogue = { fields: [], events: [], segments: [], stages: [] };

/** What a check of any rule may take, in milliseconds. */
const bound = 10;
const rounds = 51;

const nested = (levels: number): Rule => {
  let rule: Rule = true;
  for (let level = 0; level < levels; level += 1) rule = { '!': [rule] };
  return rule;
};

const rules: Record<string, Rule> = {
  '10,000 levels deep': nested(10_000),
  'of 100,000 parts': { and: Array.from({ length: 100_000 }, () => ({ '==': [{ var: 'country' }, 'NL'] })) },
  'of a megabyte of text': { '==': [{ var: 'country' }, 'x'.repeat(1_048_576)] },
  'as large as may be stored': { or: Array.from({ length: 120 }, () => ({ '==': [{ var: 'contry' }, 'NL'] })) },
};

/** The middle of many: what else runs on the machine is not of interest. */
const usual = (rule: Rule): number => {
  check(rule, catalogue);
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now();
    check(rule, catalogue);
    return performance.now() - began;
  });
  return took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
};

/** Milliseconds that a check takes of rules that are as bad as can be sent, beside what a check may take. */
export const benchRuleChecks = (): BenchRow[] =>
  Object.entries(rules).map(([name, rule]) => {
    const value = usual(rule);
    return {
      name: `Check of a rule ${name}`,
      value,
      unit: 'ms',
      ratio: `${(value / bound).toFixed(2)} × the ${bound} ms it may take`,
    };
  });
