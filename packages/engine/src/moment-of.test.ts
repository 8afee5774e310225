import { instant, type Lead, type LeadState, utc } from '@ripen/domain';
import { evaluate } from '@ripen/rules';
import { define } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { momentOf } from './moment-of.ts';
import { openSheet } from './sheet.ts';

const lead: Lead = {
  id: '00000000-0000-4000-8000-000000000001' as Lead['id'],
  workspace: '00000000-0000-4000-8000-0000000000aa' as Lead['workspace'],
  externalId: null,
  email: 'ada@example.com',
  fields: { plan: 'basic' },
  fieldTimes: {},
  consents: {},
  tags: ['vip'],
  timezone: null,
  stage: 'raw',
  dimensions: { 'interest:analytics': 12 },
  score: 0,
  band: 'cold',
  createdAt: instant(0),
};
const state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
const world = { ...define({ zone: utc, latest: [], older: [], segments: [] }), now: instant(0) };

it('rules of a run see the points of each dimension', () => {
  const { data, context } = momentOf(openSheet(state, world), null);
  expect(evaluate({ '>=': [{ dimension: ['interest:analytics'] }, 12] }, data, context)).toBe(true);
});

it('what rules see follows the lead as soon as it changes, and an event only while it is there', () => {
  const sheet = openSheet(state, world);
  const event = {
    id: 'e',
    name: 'Viewed',
    properties: { page: 'pricing' },
    occurredAt: instant(0),
    receivedAt: instant(0),
  };
  expect(momentOf(sheet, event).data).toMatchObject({ plan: 'basic', event: { name: 'Viewed', page: 'pricing' } });
  sheet.lead = { ...lead, fields: { plan: 'pro' } };
  expect(momentOf(sheet, null).data).toMatchObject({ plan: 'pro', tags: ['vip'] });
  expect(momentOf(sheet, null).data).not.toHaveProperty('event');
});
