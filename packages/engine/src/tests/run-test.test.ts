import { standardCalendar, standardFields, standardStages, utc } from '@ripen/domain';
import { workflowDocument, type WorkflowTest, workflowTest } from '@ripen/workflow';
import { expect, it } from 'vitest';
import type { SurroundingsTold } from '../simulation-in.ts';
import { compareStories } from './compare-stories.ts';
import { runTest } from './run-test.ts';
import { chanceOf, walkTest } from './walk-test.ts';

const position = { x: 0, y: 0 };
const id = '7b0e0c1a-0000-4000-8000-00000000000a';
const flow = (days: number) =>
  workflowDocument.parse({
    name: 'Welcome',
    kind: 'nurture',
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
      { id: 'w', kind: 'wait', config: { for: { days } }, position },
      { id: 'b', kind: 'branch', config: { rule: { '>': [{ 'event-count': ['Viewed', 'ever'] }, 1] } }, position },
      {
        id: 's',
        kind: 'split',
        config: {
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
      { from: 'in', port: 'entered', to: 'w' },
      { from: 'w', port: 'done', to: 'b' },
      { from: 'b', port: 'yes', to: 's' },
      { from: 'b', port: 'no', to: 'x' },
      { from: 's', port: 'a', to: 'x' },
      { from: 's', port: 'b', to: 'x' },
    ],
  });
const told = (now: string): SurroundingsTold => ({
  now,
  zone: utc,
  calendar: standardCalendar,
  catalogue: { fields: standardFields, stages: standardStages, events: [], segments: [] },
  segments: [],
  beside: [],
  past: null,
});
const draft = workflowTest.omit({ story: true }).parse({
  name: 'A keen lead',
  from: '2027-03-01T09:00:00Z',
  days: 30,
  lead: { email: 'ada@example.com', tags: ['fan'] },
  events: [
    { event: 'Signed Up', day: 1 },
    { event: 'Viewed', day: 1.5 },
    { event: 'Viewed', day: -3 },
  ],
});
const kept = (test = draft, workflow = id): WorkflowTest => {
  const walked = walkTest(told('2027-01-01T00:00:00Z'), { id: workflow, document: flow(3) }, test);
  if (!walked.ok) throw new Error(JSON.stringify(walked.error));
  return { ...test, story: walked.value };
};

it('tells what happens since the start of the test, the lead’s past among what rules count', () => {
  expect(kept().story.map(({ after, node, port }) => [after, node, port])).toEqual([
    ['1d 00:00:00', 'in', 'entered'],
    ['1d 00:00:00', 'w', null],
    ['4d 00:00:00', 'w', 'done'],
    ['4d 00:00:00', 'b', 'yes'],
    ['4d 00:00:00', 's', expect.stringMatching(/^[ab]$/)],
    ['4d 00:00:00', 'x', null],
  ]);
});

it('tells the same on whatever day it is run', () => {
  const test = kept();
  expect(runTest(told('2041-07-30T12:00:00Z'), { id, document: flow(3) }, test)).toEqual({
    same: true,
    lines: [],
    faults: [],
  });
});

it('goes the same way by chance wherever it is run, as the lead it was kept from does', () => {
  const ways = new Set<string | null | undefined>();
  for (let number = 10; number < 30; number++) {
    const lead = `00000000-0000-4000-8000-0000000000${number}`;
    const test = kept({ ...draft, chance: chanceOf(lead, id) });
    ways.add(test.story.find(({ node }) => node === 's')?.port);
    const elsewhere = { id: `9c0e0c1a-0000-4000-8000-0000000000${number}`, document: flow(3) };
    expect(runTest(told('2027-01-01T00:00:00Z'), elsewhere, test).same).toBe(true);
  }
  expect(ways).toEqual(new Set(['a', 'b']));
});

it('shows what was expected beside what is told now', () => {
  const { same, lines } = runTest(told('2027-01-01T00:00:00Z'), { id, document: flow(5) }, kept());
  expect(same).toBe(false);
  expect(lines.slice(0, 5).map((line) => [line.in, line.line.after, line.line.node])).toEqual([
    ['both', '1d 00:00:00', 'in'],
    ['expected', '1d 00:00:00', 'w'],
    ['expected', '4d 00:00:00', 'w'],
    ['expected', '4d 00:00:00', 'b'],
    ['expected', '4d 00:00:00', 's'],
  ]);
  expect(lines.filter((line) => line.in === 'told')).toHaveLength(5);
});

it('says what keeps a draft from being walked', () => {
  const broken = workflowDocument.parse({
    ...flow(3),
    nodes: [{ id: 'w', kind: 'wait', config: {}, position }],
    edges: [],
  });
  expect(runTest(told('2027-01-01T00:00:00Z'), { id, document: broken }, kept())).toMatchObject({
    same: false,
    faults: [{ node: 'w' }],
  });
});

it('finds the lines that two stories share, whatever stands between them', () => {
  const story = (text: string) => text.split('').map((said) => ({ after: '0d', node: null, port: null, said }));
  const marks = (a: string, b: string) =>
    compareStories(story(a), story(b))
      .map(({ in: where, line }) => (where === 'both' ? line.said : `${where === 'told' ? '+' : '-'}${line.said}`))
      .join('');
  expect(marks('abc', 'abc')).toBe('abc');
  expect(marks('abcd', 'axcd')).toBe('a-b+xcd');
  expect(marks('', 'ab')).toBe('+a+b');
  expect(marks('ab', '')).toBe('-a-b');
  expect(marks('aa', 'a')).toBe('a-a');
  expect(marks('abcbd', 'acbbd')).toBe('a-bc+bbd');
});
