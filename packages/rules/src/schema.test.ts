import { describe, expect, it } from 'vitest';
import { rule } from './schema.ts';

describe('the schema of a rule', () => {
  it.each([
    true,
    null,
    5,
    'text',
    [],
    [{ var: 'a' }],
    { var: 'a' },
    { '>=': [{ var: 'companySize' }, 200] },
    { 'event-count': ['A', { within: { days: 1 } }] },
  ])('takes %j as it is', (value) => expect(rule.parse(value)).toBe(value));

  it.each([
    [{ nope: 1 }, 'rule_operator_unknown', []],
    [{ and: [true, { a: 1, b: 2 }] }, 'rule_shape', ['and', '1']],
    [{ or: [{}] }, 'rule_shape', ['or', '0']],
    [undefined, 'rule_shape', []],
    [{ '/': [Number.NaN, 1] }, 'rule_shape', ['/', '0']],
    [Array.from({ length: 600 }, () => 1), 'rule_too_large', []],
    [{ 'event-count': ['A', 'sometimes'] }, 'rule_shape', ['event-count', '1']],
  ])('refuses %j', (value, code, path) => {
    const result = rule.safeParse(value);
    expect(result.error?.issues[0]).toMatchObject({ code: 'custom', path, params: { code } });
  });

  it('refuses 10,000 levels without overflowing', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = { '!': [deep] };
    expect(rule.safeParse(deep).error?.issues[0]).toMatchObject({ params: { code: 'rule_too_deep' } });
  });
});
