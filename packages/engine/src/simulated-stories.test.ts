import { readFileSync, readdirSync } from 'node:fs';
import { type Calendar, instant, type Lead, type Segment, type Signal, utc, type WorkflowId } from '@ripen/domain';
import { compileWorkflow, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { simulate } from './simulate.ts';

interface Story {
  file: string;
  title: string;
  status?: string;
  segments?: Segment[];
  calendar?: Calendar;
  workflow: unknown;
  lead?: Partial<Lead>;
  turns: { at: string; signals?: Signal[]; settle?: string }[];
  journal: [at: string, node: string, port: string | null, said: string][];
  end: { status: string; node: string };
}

const folder = new URL('../stories/', import.meta.url);
const stories = readdirSync(folder).map(
  (file): Story => ({
    file,
    ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<Story, 'file'>),
  }),
);
const workflowId = '00000000-0000-4000-8000-0000000000ff' as WorkflowId;

const isTimely = ({ turns, journal }: Story): boolean =>
  journal.every(([at]) => turns.some((turn) => same(turn.at, at)));
const same = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

/** A simulation gives events and one start, takes every turn on time, lets every effect succeed and throws its own dice. */
const canBeSimulated = (story: Story): boolean => {
  const signals = story.turns.flatMap((turn) => turn.signals ?? []);
  const starts = signals.filter((signal) => signal.kind === 'command');
  return (
    story.status === undefined &&
    isTimely(story) &&
    story.turns.every(({ settle }) => settle === undefined) &&
    starts.every((signal) => signal.command.do === 'start') &&
    starts.length === (signals.some(({ kind }) => kind === 'event') ? 0 : 1) &&
    story.file !== 'split-by-chance.json'
  );
};

const told = stories.filter(canBeSimulated);

const simulated = (story: Story) => {
  const document = workflowDocument.parse(story.workflow);
  const [from, until] = [story.turns[0]?.at ?? '', story.turns.at(-1)?.at ?? ''].map((text) => Date.parse(text));
  const events = story.turns.flatMap(({ signals = [] }) =>
    signals.flatMap((signal) => (signal.kind === 'event' ? [signal.event] : [])),
  );
  return simulate({
    workflow: compileWorkflow({ id: workflowId, version: 1, status: 'live', document }),
    lead: { ...leadOfStories, ...story.lead },
    events,
    from: instant(from ?? 0),
    days: ((until ?? 0) - (from ?? 0)) / 86_400_000,
    zone: utc,
    calendar: story.calendar,
    segments: story.segments ?? [],
  });
};

describe('a simulation tells what the runner’s journal says', () => {
  it.each(told)('$title', (story) => {
    const { journal } = simulated(story);
    expect(journal.map((line) => [new Date(line.at).toISOString(), line.node, line.port, line.said])).toEqual(
      story.journal,
    );
  });

  it('of most stories', () => expect(told.length).toBeGreaterThanOrEqual(12));
});
