import type { Json } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { reads } from './reads.ts';

const nothing = {
  fields: [],
  eventProperties: [],
  events: [],
  segments: [],
  consents: [],
  models: [],
  tags: false,
  score: false,
  stage: false,
  time: false,
};

const cases: [string, Json, Partial<typeof nothing> | Record<string, unknown>][] = [
  ['nothing', { '==': [1, 1] }, {}],
  [
    'fields, each once',
    { and: [{ '>': [{ var: 'companySize' }, 1] }, { var: 'country' }, { '<': [{ var: 'companySize' }, 9] }] },
    { fields: ['companySize', 'country'] },
  ],
  ['a field of a default', { var: ['phone', { var: 'email' }] }, { fields: ['phone', 'email'] }],
  [
    'names of missing',
    { missing: { merge: ['phone', { if: [{ var: 'newsletter' }, ['email'], []] }] } },
    { fields: ['phone', 'email', 'newsletter'] },
  ],
  ['names of missing_some', { missing_some: [1, ['phone', 'role']] }, { fields: ['phone', 'role'] }],
  [
    "the event's properties",
    { and: [{ '==': [{ var: 'event.plan' }, 'pro'] }, { var: 'event.name' }] },
    { eventProperties: ['plan'] },
  ],
  ['data of the API trigger', { var: 'data.coupon' }, { fields: ['data'] }],
  [
    'tags, score and stage',
    { and: [{ in: ['vip', { var: 'tags' }] }, { '>': [{ var: 'score' }, 1] }, { '==': [{ var: 'stage' }, 'MQL'] }] },
    { tags: true, score: true, stage: true },
  ],
  ['tags by their operator', { 'has-tag': ['vip'] }, { tags: true }],
  [
    'the score by its band and dimensions',
    { or: [{ '==': [{ var: 'band' }, 'hot'] }, { dimension: ['fit'] }] },
    { score: true },
  ],
  ['events that ever were', { '>': [{ 'event-count': ['Signed Up'] }, 0] }, { events: ['Signed Up'] }],
  ['events of this run', { 'event-count': ['Signed Up', 'this-run'] }, { events: ['Signed Up'] }],
  [
    'events of late, with their properties',
    { 'event-last': ['Viewed Pricing', { within: { days: 1 } }, { '==': [{ var: 'plan' }, 'pro'] }] },
    { events: ['Viewed Pricing'], eventProperties: ['plan'], time: true },
  ],
  ['dates set against now', { '<': [{ 'days-since': [{ var: 'renewal' }] }, 7] }, { fields: ['renewal'], time: true }],
  ['dates within a span of now', { 'in-next': [{ var: 'renewal' }, { days: 7 }] }, { fields: ['renewal'], time: true }],
  ['dates set against each other', { before: [{ var: 'renewal' }, '2027-03-01'] }, { fields: ['renewal'] }],
  ['consents', { and: [{ consent: ['email'] }, { consent: ['sms', 'unknown'] }] }, { consents: ['email', 'sms'] }],
  [
    'scoring models, whose points fade',
    {
      or: [
        { '==': [{ 'model-band': ['m1'] }, 'hot'] },
        { '>': [{ dimension: ['fit', 'm2'] }, { 'model-score': ['m1'] }] },
      ],
    },
    { models: ['m1', 'm2'], score: true, time: true },
  ],
  ['segments', { and: [{ 'in-segment': ['s1'] }, { '!': [{ 'in-segment': ['s2'] }] }] }, { segments: ['s1', 's2'] }],
  [
    'a list, but not the names of its elements',
    { some: [{ var: 'interests' }, { '==': [{ var: 'name' }, 'CRM'] }] },
    { fields: ['interests'] },
  ],
];

describe('a rule reads', () => {
  it.each(cases)('%s', (_, rule, found) => expect(reads(rule)).toEqual({ ...nothing, ...found }));
});
