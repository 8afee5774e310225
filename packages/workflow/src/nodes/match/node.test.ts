import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const big = { rule: { '>=': [{ var: 'companySize' }, 200] } };

describe('match', () => {
  it('looks at a rule on the lead, and passes on with it as the reason', () => {
    const bound = boundFor('match', big);
    expect(bound.trigger).toEqual({ on: 'rule', rule: big.rule });
    expect(bound.sentence(settingForTests)).toBe('As long as company size is at least 200');
    expect(bound.decide(momentFor())).toMatchObject({
      do: 'pass',
      port: 'matched',
      said: 'Company size is at least 200',
    });
  });

  it.each([
    [{ rule: { and: [] } }, 'rule_blank'],
    [{ rule: { '>=': [{ var: 'score' }, 50] } }, 'match_reads_score'],
    [{ rule: { '==': [{ var: 'nothing' }, 1] } }, 'rule_field_unknown'],
  ])('finds what is wrong with %j', (config, code) => {
    expect(boundFor('match', config).faults(settingForTests)).toEqual([expect.objectContaining({ code })]);
  });

  it('refuses a config without a rule', () => {
    expect(kindOf('match')?.bind({}).ok).toBe(false);
  });
});
