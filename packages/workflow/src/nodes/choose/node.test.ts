import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const atLeast = (size: number) => ({ '>=': [{ var: 'companySize' }, size] });
const config = {
  paths: [
    { port: 'a', name: 'Large', rule: atLeast(200) },
    { port: 'b', rule: atLeast(20) },
  ],
};
const bound = boundFor('choose', config);

describe('choose', () => {
  it.each([
    [500, 'a'],
    [200, 'a'],
    [20, 'b'],
    [3, 'else'],
    [undefined, 'else'],
  ])('with %s goes the way “%s”', (companySize, port) => {
    expect(bound.decide(momentFor({ companySize }))).toMatchObject({ do: 'pass', port });
  });

  it('keeps the facts it rested on', () => {
    expect(bound.decide(momentFor({ companySize: 3, phone: '1' }))).toMatchObject({ why: { companySize: 3 } });
  });

  it('names its ways', () => {
    expect(bound.ports).toEqual(['a', 'b', 'else']);
    expect(bound.ports.map(bound.portName)).toEqual(['Large', undefined, undefined]);
  });

  it('finds fault with each of its rules at its place', () => {
    const paths = [
      { port: 'a', rule: { and: [] } },
      { port: 'b', rule: { '==': [{ var: 'moon' }, 1] } },
    ];
    expect(boundFor('choose', { paths }).faults(settingForTests)).toMatchObject([
      { code: 'rule_blank', pointer: '/paths/0/rule' },
      { code: 'rule_field_unknown', pointer: expect.stringMatching(/^\/paths\/1\/rule/) },
    ]);
  });

  it.each([
    [{ paths: [] }],
    [{ paths: [{ port: 'else', rule: true }] }],
    [
      {
        paths: [
          { port: 'a', rule: true },
          { port: 'a', rule: true },
        ],
      },
    ],
    [{ paths: [{ port: 'a' }] }],
  ])('refuses %j', (wrong) => expect(kindOf('choose')?.bind(wrong).ok).toBe(false));
});
