import type { AttentionItem } from '@ripen/contract';
import { expect, it } from 'vitest';
import { steadyLines } from './steady-lines.ts';

const item = (key: string, said = 'Waits'): AttentionItem => ({
  kind: 'effect',
  key,
  lead: null,
  leadName: null,
  run: null,
  workflow: null,
  workflowName: null,
  step: null,
  said,
  attempts: 1,
  since: '2027-03-05T14:05:00.000Z',
  nextAt: null,
});

const told = (lines: ReturnType<typeof steadyLines>) =>
  lines.map(({ item: { key, said }, gone }) => `${key} ${gone ? 'gone' : said}`);

it('keeps every line where it stands, in its newest words, and adds new ones behind', () => {
  const first = steadyLines([], [item('a'), item('b')]);
  expect(told(steadyLines(first, [item('c'), item('b', 'Waits longer')]))).toEqual([
    'a gone',
    'b Waits longer',
    'c Waits',
  ]);
});

it('takes a line up again that comes back, in its old place', () => {
  const first = steadyLines([], [item('a'), item('b')]);
  const second = steadyLines(first, [item('b')]);
  expect(told(steadyLines(second, [item('b'), item('a')]))).toEqual(['a Waits', 'b Waits']);
});

it('shows nothing once nothing waits', () => {
  expect(steadyLines(steadyLines([], [item('a')]), [])).toEqual([]);
});
