import { instant, type Mover, type RecordedLead, type WorkflowId } from '@ripen/domain';
import { expect, it } from 'vitest';
import { leadOfStories } from '../../test/lead-of-stories.ts';
import { stageThen } from './stage-then.ts';

const workflow = 'tried' as WorkflowId;
const lead = { ...leadOfStories, stage: 'customer' };
const move = (at: number, from: string | null, to: string, by: Mover): RecordedLead['moves'][number] => ({
  at: instant(at),
  from,
  to,
  by,
});
const person: Mover = { kind: 'person', doer: null };
const flow = (id: string): Mover => ({ kind: 'flow', workflow: id as WorkflowId, run: null, node: 'n' });
const then = (moves: RecordedLead['moves'], begins: number) =>
  stageThen({ lead, moves }, instant(begins), { workflow });

const moves = [
  move(10, null, 'raw', { kind: 'start' }),
  move(20, 'raw', 'lead', person),
  move(30, 'lead', 'MQL', { kind: 'rule' }),
  move(40, 'MQL', 'SQL', flow('another')),
  move(50, 'SQL', 'opportunity', flow('tried')),
];

it('is the stage it was moved to last, and since then', () => {
  expect(then(moves, 25)).toMatchObject({ stage: 'lead', stageSince: 20 });
  expect(then(moves, 20)).toMatchObject({ stage: 'lead', stageSince: 20 });
});

it('is the one that it left first, where it was moved only later, and today’s without any move', () => {
  expect(then(moves.slice(3), 25)).toMatchObject({ stage: 'MQL', stageSince: undefined });
  expect(then([], 25)).toMatchObject({ stage: 'customer', stageSince: undefined, commands: [] });
});

it('makes again what others moved, and leaves to rules and the workflow itself what is theirs', () => {
  expect(then(moves, 15).commands).toEqual(
    [
      { at: 20, stage: 'lead' },
      { at: 40, stage: 'SQL' },
    ].map(({ at, stage }) => ({ at, command: { do: 'change', changes: [{ change: 'stage', stage }], at } })),
  );
});
