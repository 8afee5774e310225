import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const big = { rule: { '>=': [{ var: 'companySize' }, 200] } };

describe('branch', () => {
  it.each([
    [{ companySize: 200 }, 'yes'],
    [{ companySize: 199 }, 'no'],
    [{}, 'no'],
  ])('with %j goes the way “%s”', (facts, port) => {
    expect(boundFor('branch', big).decide(momentFor(facts))).toMatchObject({ do: 'pass', port });
  });

  it('keeps the facts it rested on, and no others', () => {
    expect(boundFor('branch', big).decide(momentFor({ companySize: 80, phone: '1' }))).toMatchObject({
      why: { companySize: 80 },
    });
  });

  it('says its rule', () => {
    expect(boundFor('branch', big).sentence(settingForTests)).toBe('If company size is at least 200');
  });

  it('finds fault with an empty rule and with an unknown field, at its place', () => {
    expect(boundFor('branch', { rule: { and: [] } }).faults(settingForTests)).toMatchObject([
      { code: 'rule_blank', pointer: '/rule' },
    ]);
    expect(boundFor('branch', { rule: { '>': [{ var: 'companySiz' }, 1] } }).faults(settingForTests)).toMatchObject([
      { code: 'rule_field_unknown' },
    ]);
  });

  const wrong: unknown[] = [{ rule: { constructor: [] } }, { rule: { '>': [1, 2], '<': [1, 2] } }, {}];
  it.each(wrong)('refuses %j', (config) => {
    expect(kindOf('branch')?.bind(config).ok).toBe(false);
  });
});
