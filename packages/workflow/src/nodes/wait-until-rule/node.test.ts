import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const rule = { '>=': [{ var: 'companySize' }, 200] };
const config = { rule, timeout: { days: 2 } };

describe('wait-until-rule', () => {
  it('passes at once where the rule holds already', () => {
    expect(boundFor('wait-until-rule', config).decide(momentFor({ companySize: 300 }))).toEqual({
      do: 'pass',
      port: 'held',
      said: 'It holds already: Company size is at least 200',
      why: { companySize: 300 },
    });
  });

  it('sleeps until its time is over where it doesn’t, and listens for facts', () => {
    const bound = boundFor('wait-until-rule', config);
    expect(bound.decide(momentFor({ companySize: 3 }))).toMatchObject({ do: 'sleep', port: 'timeout' });
    expect(bound.listens).toMatchObject({ to: 'facts', port: 'held', reads: { fields: ['companySize'] } });
    expect(bound.listens?.holds?.({ companySize: 300 })).toBe(true);
  });

  it('says what it does, also while its rule is empty', () => {
    expect(boundFor('wait-until-rule', config).sentence(settingForTests)).toBe(
      'Wait until company size is at least 200, 2 days at most',
    );
    expect(boundFor('wait-until-rule', { ...config, rule: { and: [] } }).faults(settingForTests)).toMatchObject([
      { code: 'rule_blank', pointer: '/rule' },
    ]);
  });

  it.each([{}, { rule }, { rule, timeout: { days: 0 } }])('refuses %j', (bad) => {
    expect(kindOf('wait-until-rule')?.bind(bad).ok).toBe(false);
  });
});
