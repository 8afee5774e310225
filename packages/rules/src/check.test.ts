import type { Json } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { sampleCatalogue as catalogue } from '../testing/sample-catalogue.ts';
import { check } from './check.ts';

const companySize: Json = { var: 'companySize' };
const conditions = (count: number): Json => Array.from({ length: count }, (): Json => ({ '>': [companySize, 1] }));
const nested = (levels: number): Json => {
  let rule: Json = companySize;
  for (let level = 1; level < levels; level += 1) rule = { '!': [rule] };
  return rule;
};
const path = (names: number): string =>
  ['event', ...Array.from({ length: names - 1 }, (_, index) => `p${index}`)].join('.');

const good: [string, Json][] = [
  ['a comparison', { '>=': [companySize, 200] }],
  ['32 levels', nested(32)],
  ['499 parts and their list', { or: Array.from({ length: 499 }, () => true) }],
  ['ten names in a path', { var: path(10) }],
  [
    'facts beside the fields',
    {
      and: [
        { var: 'email' },
        { '>': [{ var: 'score' }, 1] },
        { in: ['vip', { var: 'tags' }] },
        { var: 'event.plan' },
        { var: 'data.coupon' },
        { var: 'timezone' },
        { var: 'externalId' },
      ],
    },
  ],
  ['any name of an element', { some: [{ var: 'interests' }, { '==': [{ var: 'anything.at.all' }, 1] }] }],
  [
    'a list gone through twice, one after the other',
    { some: [{ filter: [{ var: 'interests' }, { var: '' }] }, { '==': [{ var: '' }, 'CRM'] }] },
  ],
  [
    'names of missing through merge and if',
    { missing: { merge: ['phone', { if: [{ var: 'newsletter' }, ['email'], []] }] } },
  ],
  ['a number written as text', { '>': [companySize, '50'] }],
  ['a date before a date', { before: [{ var: 'renewal' }, '2027-03-01'] }],
  ['days since an event', { '<': [{ 'days-since': [{ 'event-last': ['Viewed Pricing'] }] }, 7] }],
  [
    'an event nobody has sent yet',
    { '>': [{ 'event-count': ['Booked Demo', { within: { days: 7 } }, { '==': [{ var: 'plan' }, 'pro'] }] }, 0] },
  ],
  [
    'a segment, a tag and a dimension',
    {
      and: [
        { 'in-segment': ['s1'] },
        { 'has-tag': ['vip'] },
        { '>': [{ dimension: ['interest:crm'] }, 10] },
        { or: [{ consent: ['email'] }, { consent: ['post:catalogue', 'unknown'] }] },
      ],
    },
  ],
  [
    'the score, band and interest in a model',
    {
      or: [
        { '>': [{ 'model-score': ['m1'] }, 5] },
        { '==': [{ 'model-band': ['m1'] }, 'hot'] },
        { '>': [{ dimension: ['interest:crm', 'm2'] }, 5] },
      ],
    },
  ],
  ['a known stage and band', { or: [{ in: [{ var: 'stage' }, ['MQL', 'SQL']] }, { '==': [{ var: 'band' }, 'hot'] }] }],
];

const bad: [string, Json, { code: string; pointer: string; detail?: string }][] = [
  ['33 levels', nested(33), { code: 'rule_too_deep', pointer: '/!/0'.repeat(32) }],
  ['10,000 levels', nested(10_000), { code: 'rule_too_deep', pointer: '/!/0'.repeat(32) }],
  ['501 parts', { or: Array.from({ length: 500 }, () => true) }, { code: 'rule_too_large', pointer: '/or/499' }],
  ['100,000 parts', { and: conditions(100_000) }, { code: 'rule_too_large', pointer: '/and' }],
  [
    'a megabyte of text',
    { '==': [{ var: 'country' }, 'x'.repeat(1_000_000)] },
    { code: 'rule_too_large', pointer: '/==/1' },
  ],
  [
    'a text of 8 KiB and a letter',
    { '==': [{ var: 'country' }, 'x'.repeat(8_193)] },
    { code: 'rule_too_large', pointer: '/==/1' },
  ],
  ['two keys', { '>': [1, 2], '<': [1, 2] }, { code: 'rule_shape', pointer: '' }],
  ['an empty object', { and: [{}] }, { code: 'rule_shape', pointer: '/and/0' }],
  ['too few values', { '>': [companySize] }, { code: 'rule_shape', pointer: '', detail: '> takes 2 values, not 1.' }],
  [
    'too many values',
    { '!': [companySize, 1] },
    { code: 'rule_shape', pointer: '', detail: '! takes 1 value, not 2.' },
  ],
  ['an unknown operator', { equals: [1, 1] }, { code: 'rule_operator_unknown', pointer: '' }],
  [
    'a mistyped operator',
    { 'event-cuont': ['A'] },
    {
      code: 'rule_operator_unknown',
      pointer: '',
      detail: 'There is no operator "event-cuont". Did you mean event-count?',
    },
  ],
  ['method', { and: [{ method: ['a', 'b'] }] }, { code: 'rule_operator_unknown', pointer: '/and/0' }],
  ['log', { log: [companySize] }, { code: 'rule_operator_unknown', pointer: '' }],
  ['valueOf', { valueOf: [] }, { code: 'rule_operator_unknown', pointer: '' }],
  ['__defineGetter__', { __defineGetter__: [] }, { code: 'rule_operator_unknown', pointer: '' }],
  [
    'an undeclared field',
    { '>': [{ var: 'companySzie' }, 1] },
    {
      code: 'rule_field_unknown',
      pointer: '/>/0',
      detail: 'There is no field "companySzie". Did you mean companySize?',
    },
  ],
  [
    'an undeclared field of missing',
    { missing: ['phone', 'fone'] },
    { code: 'rule_field_unknown', pointer: '/missing/1' },
  ],
  ['__proto__', { var: '__proto__.x' }, { code: 'rule_field_unknown', pointer: '' }],
  ['a constructor deep in an event', { var: 'event.constructor' }, { code: 'rule_field_unknown', pointer: '' }],
  [
    'a prototype of an element',
    { some: [{ var: 'interests' }, { var: 'prototype' }] },
    { code: 'rule_field_unknown', pointer: '/some/1' },
  ],
  ['eleven names in a path', { var: path(11) }, { code: 'rule_field_unknown', pointer: '' }],
  ['a number that reaches into a list', { var: 'interests.0' }, { code: 'rule_field_unknown', pointer: '' }],
  ['a part of what has none', { var: 'companySize.unit' }, { code: 'rule_field_unknown', pointer: '' }],
  ['no field at all', { '!!': [{ var: '' }] }, { code: 'rule_field_unknown', pointer: '/!!/0' }],
  ['a computed field', { var: { cat: ['company', 'Size'] } }, { code: 'rule_shape', pointer: '' }],
  ['a computed name of missing', { missing: [{ var: 'country' }] }, { code: 'rule_shape', pointer: '/missing/0' }],
  ['a number compared with a word', { '>=': [companySize, 'many'] }, { code: 'rule_type', pointer: '/>=/1' }],
  ['a text compared with a number', { '<': [{ var: 'country' }, 5] }, { code: 'rule_type', pointer: '/</1' }],
  ['a truth compared with a word', { '==': [{ var: 'newsletter' }, 'yes'] }, { code: 'rule_type', pointer: '/==/1' }],
  ['a list compared with a word', { '==': [{ var: 'interests' }, 'CRM'] }, { code: 'rule_type', pointer: '/==/1' }],
  [
    'a date compared with no date',
    { before: [{ var: 'renewal' }, 'soon'] },
    { code: 'rule_type', pointer: '/before/1' },
  ],
  ['a day that never was', { after: [{ var: 'renewal' }, '2027-02-29'] }, { code: 'rule_type', pointer: '/after/1' }],
  [
    'days since a number',
    { '>': [{ 'days-since': [companySize] }, 1] },
    { code: 'rule_type', pointer: '/>/0/days-since/0' },
  ],
  ['a list added up', { '+': [{ var: 'interests' }, 1] }, { code: 'rule_type', pointer: '/+/0' }],
  ['a part of a number', { in: ['1', companySize] }, { code: 'rule_type', pointer: '/in/1' }],
  [
    'a stage that is none',
    { '==': [{ var: 'stage' }, 'mql'] },
    { code: 'rule_type', pointer: '/==/1', detail: 'There is no stage "mql". Did you mean MQL?' },
  ],
  ['a band that is none', { in: [{ var: 'band' }, ['hot', 'tepid']] }, { code: 'rule_type', pointer: '/in/1/1' }],
  [
    'a misspelt consent',
    { consent: ['email:newslettr'] },
    {
      code: 'rule_consent_unknown',
      pointer: '',
      detail: 'No lead has said anything of the consent email:newslettr. Did you mean email:newsletter?',
    },
  ],
  ['a consent that can’t be', { consent: ['E mail'] }, { code: 'rule_shape', pointer: '/consent/0' }],
  ['a state no consent is in', { consent: ['email', 'perhaps'] }, { code: 'rule_shape', pointer: '/consent/1' }],
  [
    'consent of an element',
    { some: [{ var: 'interests' }, { consent: ['email'] }] },
    { code: 'rule_shape', pointer: '/some/1' },
  ],
  ['a model that is none', { '>': [{ 'model-score': ['m9'] }, 5] }, { code: 'rule_model_unknown', pointer: '/>/0' }],
  ['a band no model has', { '==': [{ 'model-band': ['m1'] }, 'tepid'] }, { code: 'rule_type', pointer: '/==/1' }],
  ['a segment that is none', { 'in-segment': ['s9'] }, { code: 'rule_segment_unknown', pointer: '' }],
  [
    'a list within a list',
    { some: [{ var: 'interests' }, { some: [{ var: 'parts' }, true] }] },
    { code: 'rule_too_costly', pointer: '/some/1' },
  ],
  [
    'events within a list',
    { some: [{ var: 'interests' }, { 'event-count': ['A'] }] },
    { code: 'rule_too_costly', pointer: '/some/1' },
  ],
  [
    'reduce with cat',
    { reduce: [{ var: 'interests' }, { cat: [{ var: 'accumulator' }, { var: 'current' }] }, ''] },
    { code: 'rule_too_costly', pointer: '/reduce/1' },
  ],
  [
    'reduce with merge',
    { reduce: [{ var: 'interests' }, { if: [true, { merge: [{ var: 'accumulator' }, 1] }] }, []] },
    { code: 'rule_too_costly', pointer: '/reduce/1/if/1' },
  ],
  [
    'a window of months',
    { 'event-count': ['A', { within: { months: 1 } }] },
    { code: 'rule_shape', pointer: '/event-count/1' },
  ],
  [
    'a window that is a rule',
    { 'event-count': ['A', { var: 'country' }] },
    { code: 'rule_shape', pointer: '/event-count/1' },
  ],
  [
    'an event that is a rule',
    { 'event-count': [{ var: 'country' }] },
    { code: 'rule_shape', pointer: '/event-count/0' },
  ],
  [
    'a span of nothing',
    { 'in-last': [{ var: 'renewal' }, { days: 0 }] },
    { code: 'rule_shape', pointer: '/in-last/1' },
  ],
  [
    'a dimension that is none',
    { '>': [{ dimension: ['luck'] }, 1] },
    { code: 'rule_shape', pointer: '/>/0/dimension/0' },
  ],
  [
    'a tag of an element',
    { some: [{ var: 'interests' }, { 'has-tag': ['vip'] }] },
    { code: 'rule_shape', pointer: '/some/1' },
  ],
  ['a number that JSON has not', { '>': [companySize, Number.NaN] }, { code: 'rule_shape', pointer: '/>/1' }],
];

describe('a rule that may be stored', () => {
  it.each(good)('is one with %s', (_, rule) => expect(check(rule, catalogue)).toEqual([]));
});

describe('a rule that may not be stored', () => {
  it.each(bad)('is one with %s', (_, rule, problem) => expect(check(rule, catalogue)[0]).toMatchObject(problem));

  it('is told all that is wrong with it', () =>
    expect(
      check({ and: [{ var: 'x1' }, { '>': [companySize, 'a'] }, { var: 'x2' }] }, catalogue).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/and/0', '/and/1/>/1', '/and/2']));

  it('is told of ten problems at most', () =>
    expect(check({ and: Array.from({ length: 100 }, () => ({ var: 'gone' })) }, catalogue)).toHaveLength(10));
});

describe('checking', () => {
  const catalogueOfMany = {
    ...catalogue,
    fields: Array.from({ length: 1_000 }, (_, index) => ({
      name: `someRatherLongFieldName${index}`,
      label: 'Some',
      type: 'text' as const,
    })),
  };
  const attacks: [string, unknown][] = [
    ['10,000 levels', nested(10_000)],
    ['100,000 parts', { and: conditions(100_000) }],
    ['a list of 100,000 items', Array.from({ length: 100_000 }, () => 1)],
    ['a megabyte of text', 'x'.repeat(1_000_000)],
    ['an operator of a megabyte', { ['x'.repeat(1_000_000)]: 1 }],
    [
      'a hundred mistyped fields',
      { and: Array.from({ length: 100 }, (_, index) => ({ var: `someRatherLongFeildName${index}` })) },
    ],
    ['no JSON at all', () => true],
    ['nothing', undefined],
  ];

  it.each(attacks)('answers %s with what is wrong, and lives on', (_, rule) => {
    expect(check(rule, catalogueOfMany)).not.toEqual([]);
  });
});
