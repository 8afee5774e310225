import type { SurroundingsShape } from '@ripen/contract';
import { standardCalendar, standardFields, standardStages } from '@ripen/domain';
import { walkTest } from '@ripen/engine';
import { workflowDocument, workflowTestDraft } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { journeyOf, type Plans } from '../travel/journey.ts';
import { testOf } from './test-of.ts';

const position = { x: 0, y: 0 };
const workflow = {
  id: '7b0e0c1a-0000-4000-8000-00000000000a',
  document: workflowDocument.parse({
    name: 'Welcome',
    kind: 'nurture',
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'api' }, position },
      {
        id: 'b',
        kind: 'branch',
        config: {
          rule: { and: [{ '>=': [{ var: 'companySize' }, 200] }, { '>': [{ 'event-count': ['Viewed', 'ever'] }, 0] }] },
        },
        position,
      },
      {
        id: 's',
        kind: 'split',
        config: {
          same: true,
          paths: [
            { port: 'a', weight: 50 },
            { port: 'b', weight: 50 },
          ],
        },
        position,
      },
      { id: 'x', kind: 'exit', config: {}, position },
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'b' },
      { from: 'b', port: 'yes', to: 's' },
      { from: 'b', port: 'no', to: 'x' },
      { from: 's', port: 'a', to: 'x' },
      { from: 's', port: 'b', to: 'x' },
    ],
  }),
};
const leadOf = (number: number): SurroundingsShape => ({
  now: '2027-03-01T09:00:00.000Z',
  zone: 'UTC',
  calendar: standardCalendar,
  catalogue: { fields: [...standardFields], stages: [...standardStages], events: [], segments: [] },
  segments: [],
  beside: [],
  past: {
    lead: {
      id: `00000000-0000-4000-8000-0000000000${number}`,
      workspace: '00000000-0000-4000-8000-000000000003',
      externalId: 'user-77',
      email: 'grace.okafor@northwind.example',
      fields: { companySize: 450, firstName: 'Grace', phone: '+44 1632 960000' },
      fieldTimes: {},
      tags: ['fan'],
      timezone: 'Europe/Paris',
      stage: 'lead',
      consents: { newsletter: { given: true, at: 0, source: 'api' } },
      dimensions: {},
      createdAt: '2026-01-01T00:00:00.000Z',
    },
    events: [{ id: 'e1', name: 'Viewed', properties: {}, at: '2027-02-20T09:00:00.000Z' }],
    segments: [],
  },
});
const plans: Plans = { lead: 'somebody', invented: {}, events: [], days: 30 };

it('keeps of a lead there is what rules look at, without name and address', () => {
  const test = testOf('Large', { workflow, surroundings: leadOf(10), plans });
  expect(test.lead).toMatchObject({
    email: 'lead@northwind.example',
    fields: { companySize: 450 },
    consents: { newsletter: true },
  });
  expect(test.events).toEqual([{ event: 'Viewed', day: -9 }]);
  expect(JSON.stringify(test)).not.toMatch(/Grace|Okafor|960000|user-77/i);
  expect(workflowTestDraft.safeParse(test).success).toBe(true);
});

it('tells what was seen of that lead, the ways that chance takes among it', () => {
  const ways = new Set<string>();
  for (let number = 10; number < 30; number++) {
    const surroundings = leadOf(number);
    const seen = journeyOf(surroundings, workflow, plans);
    const told = walkTest(surroundings, workflow, testOf('Large', { workflow, surroundings, plans }));
    if (!seen.ok || !told.ok) throw new Error('it can’t be walked');
    const story = seen.value.told.story.map(({ node, port }) => `${node} ${port}`);
    expect(told.value.map(({ node, port }) => `${node} ${port}`)).toEqual(story);
    ways.add(story.find((line) => line.startsWith('s ')) ?? '');
  }
  expect([...ways].toSorted()).toEqual(['s a', 's b']);
});

it('keeps what was placed for a lead made up', () => {
  const events: Plans['events'] = [
    { key: '1', event: 'Viewed', day: 2, properties: { page: '/pricing' } },
    { key: '2', event: '', day: 3, properties: {} },
  ];
  const invented = { email: 'ada@example.com' };
  const surroundings = { ...leadOf(10), past: null };
  expect(testOf('Ada', { workflow, surroundings, plans: { lead: null, invented, events, days: 7 } })).toMatchObject({
    lead: invented,
    days: 7,
    events: [{ event: 'Viewed', day: 2, properties: { page: '/pricing' } }],
  });
});
