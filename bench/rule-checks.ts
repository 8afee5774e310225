import { type Catalogue, check, type Rule } from '@ripen/rules';
import type { BenchRow } from './bench-row.ts';

const catalogue: Catalogue = { fields: [], events: [], segments: [], stages: [] };

/** What a check of any rule may take, in milliseconds. */
const bound = 10;
const rounds = 20;

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

const slowest = (rule: Rule): number => {
  check(rule, catalogue);
  let worst = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    check(rule, catalogue);
    worst = Math.max(worst, performance.now() - began);
  }
  return worst;
};

/** Milliseconds of the slowest of some checks of rules that are as bad as can be sent, beside what a check may take. */
export const benchRuleChecks = (): BenchRow[] =>
  Object.entries(rules).map(([name, rule]) => {
    const value = slowest(rule);
    return {
      name: `Check of a rule ${name}`,
      value,
      unit: 'ms',
      ratio: `${(value / bound).toFixed(2)} × the ${bound} ms it may take`,
    };
  });
