import { readFileSync, readdirSync } from 'node:fs';
import {
  type Calendar,
  type Instant,
  instant,
  type Lead,
  type LeadState,
  parseInstant,
  type Signal,
  stage,
  type StageMove,
  type TurnResult,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import { type CompiledWorkflow, compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { leadOfStories } from '../../test/lead-of-stories.ts';
import { afterTurn } from '../after-turn.ts';
import { turn } from '../turn.ts';

/**
 * A story of the life cycle: stages, flows, what a lead hears when, and how it then moved, what its story says, whom sales'
 * notices reach, and how its last handoff stands. `$handoff` in a signal is the id of that handoff. Stories are never
 * edited, only added to.
 */
interface Story {
  title: string;
  stages: unknown[];
  flows?: unknown[];
  calendar?: Calendar;
  lead?: Partial<Lead>;
  turns: { at: string; signals?: unknown[]; alarm?: string | null }[];
  moves: [at: string, from: string | null, to: string, by: string, why: string][];
  told: string[];
  notices?: [about: string, to: string, subject: string][];
  journal?: [node: string, said: string][];
  handoff?: Record<string, unknown>;
  outcomes?: Record<string, unknown>[];
  runs?: [node: string, status: string, event: string | null][];
  end: { stage: string };
}

const folder = new URL('../../stage-stories/', import.meta.url);
const stories = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Story);

const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(`${text} ${read.error}`);
  return read.value;
};
const iso = (moment: Instant): string => new Date(moment).toISOString();

const flowOf = (told: unknown, index: number): CompiledWorkflow =>
  compileWorkflow({
    id: `00000000-0000-4000-8000-0000000000f${index}` as WorkflowId,
    version: 1,
    status: 'live',
    document: workflowDocument.parse(told),
  });

const play = (story: Story) => {
  const stages = story.stages.map((told) => stage.parse(told));
  const catalogue = { fields: [], events: ['Asked'], segments: [], stages };
  const latest = (story.flows ?? []).map(flowOf);
  const definitions = define({ zone: utc, calendar: story.calendar, catalogue, latest, older: [], segments: [] });
  const createdAt = at(story.turns[0]?.at ?? '');
  const none = { runs: [], finished: new Map(), segments: new Set<never>(), events: [], alarm: null };
  let state: LeadState = { ...none, lead: { ...leadOfStories, createdAt, ...story.lead } };
  const results: TurnResult[] = [];
  for (const step of story.turns) {
    const text = JSON.stringify(step.signals ?? []).replaceAll('$handoff', state.handoff?.id ?? '');
    const signals = JSON.parse(text) as Signal[];
    const world = { ...definitions, now: at(step.at) };
    const result = turn(state, signals, world);
    expect(turn(state, signals, world), 'the same turn twice gives equal results').toEqual(result);
    if (step.alarm !== undefined)
      expect(result.alarm && iso(result.alarm), `the alarm after ${step.at}`).toBe(step.alarm);
    state = afterTurn(state, result, signals);
    results.push(result);
  }
  return { state, results };
};

const row = ({ at: moment, from, to, by, why }: StageMove) => [iso(moment), from, to, by.kind, why];

it.each(stories)('$title', (story) => {
  const { state, results } = play(story);
  const all = <Key extends 'moves' | 'history' | 'notices' | 'journal' | 'outcomes' | 'runs'>(key: Key) =>
    results.flatMap((result) => result[key] as readonly TurnResult[Key][number][]);
  expect(all('moves').map(row)).toEqual(story.moves);
  expect(all('history').map(({ said }) => said)).toEqual(story.told);
  const notices = all('notices').map(({ about, to, subject }) => [
    about,
    typeof to === 'string' ? to : to.member,
    subject,
  ]);
  expect(notices).toEqual(story.notices ?? []);
  if (story.journal) expect(all('journal').map(({ node, said }) => [node, said])).toEqual(story.journal);
  if (story.handoff) expect(state.handoff).toMatchObject(readTimes(story.handoff));
  if (story.outcomes) expect(all('outcomes')).toMatchObject(story.outcomes);
  if (story.runs)
    expect(all('runs').map(({ node, status, event }) => [node, status, event && eventIn(event.properties)])).toEqual(
      story.runs,
    );
  expect(state.lead.stage).toBe(story.end.stage);
});

const eventIn = ({ reason, amount }: Record<string, unknown>): unknown => reason ?? amount ?? null;

const readTimes = (told: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      key.endsWith('At') && typeof value === 'string' ? instant(at(value)) : value,
    ]),
  );
