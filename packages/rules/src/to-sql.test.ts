import { instant, parseZone, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../testing/sample-catalogue.ts';
import { RuleError } from './rule-error.ts';
import type { Rule } from './rule.ts';
import { midnightsOf } from './sql/moment-in-sql.ts';
import { toSql } from './to-sql.ts';

const told = (rule: Rule, asking = {}): { text: string; values: readonly unknown[] } => {
  const clause = toSql(rule, sampleCatalogue, asking);
  if (!clause.ok) throw new Error(clause.error.detail);
  return clause;
};

describe('a rule in SQL', () => {
  it('binds every value and every name, numbered in their order', () => {
    const evil = "'; drop table lead; --";
    const { text, values } = told({
      and: [{ '==': [{ var: evil }, `${evil}$1`] }, { 'has-tag': [evil] }, { '>=': [{ 'event-count': [evil] }, 3] }],
    });
    expect(text).not.toContain('drop');
    expect(new Set(text.match(/\$\d+/g)).size).toBe(values.length);
    expect(values).toEqual([evil, `${evil}$1`, 3].toSorted((a, b) => values.indexOf(a) - values.indexOf(b)));
  });

  it('takes its moment from the caller, or from the database', () => {
    const rule = { '>=': [{ 'event-count': ['Signed Up', { within: { days: 14 } }] }, 1] };
    const moment = { now: instant(Date.UTC(2027, 2, 15)), zone: utc };
    expect(told(rule, { moment }).values).toEqual(['Signed Up', '2027-03-01T00:00:00.001Z']);
    expect(told(rule).text).toContain('statement_timestamp()');
  });

  it.each<[Rule, string, RegExp]>([
    [{ '==': [{ '+': [{ var: 'companySize' }, 1] }, 2] }, '/==/0', /\+ can't be told/],
    [{ and: [true, { '==': [{ var: 'country' }, { var: 'role' }] }] }, '/and/1', /both differ by lead/],
    [{ '<': [{ var: 'country' }, '😀'] }, '', /letters/],
    [{ '==': [{ var: 'interests.0' }, 'CRM'] }, '/==/0', /by its number/],
    [{ '==': [{ var: 'country' }, 'a\u0000'] }, '', /hold this text/],
  ])('says which part of %j can’t be told, and why', (rule, pointer, words) => {
    const clause = toSql(rule, sampleCatalogue);
    expect(clause).toMatchObject({
      ok: false,
      error: { code: 'rule_not_in_sql', pointer, detail: expect.stringMatching(words) },
    });
  });

  it('refuses a malformed rule as compile does', () => {
    expect(() => toSql({ nonsense: [1] }, sampleCatalogue)).toThrow(RuleError);
  });

  it('knows when a day begins, and when it begins twice', () => {
    const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    const paris = parseZone('Europe/Paris') ?? utc;
    const newfoundland = parseZone('America/St_Johns') ?? utc;
    expect(midnightsOf(day('2027-03-28'), paris)).toEqual([Date.UTC(2027, 2, 27, 23)]);
    expect(midnightsOf(day('2007-11-04'), newfoundland)).toEqual([
      Date.UTC(2007, 10, 4, 2, 30),
      Date.UTC(2007, 10, 4, 2, 31),
      Date.UTC(2007, 10, 4, 3, 30),
    ]);
  });
});
