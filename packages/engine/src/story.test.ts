import { readFileSync, readdirSync } from 'node:fs';
import {
  type Calendar,
  type Instant,
  type Lead,
  type LeadState,
  type Segment,
  type Signal,
  type TurnResult,
  parseInstant,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import { compileWorkflow, define, faultsOf, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { replay } from './replay.ts';
import { turn } from './turn.ts';

/** A story: a workflow, a lead, what happens when, and what the journal must then say. Stories are never edited, only added to. */
interface Story {
  title: string;
  status?: 'live' | 'paused';
  segments?: Segment[];
  calendar?: Calendar;
  workflow: unknown;
  /** Versions that are published later, from the second on. */
  later?: unknown[];
  lead?: Partial<Lead>;
  /** `alarm` is when the turn then sets the lead’s alarm; `newest` is the newest version by then, the first else. */
  turns: {
    at: string;
    signals?: Signal[];
    settle?: 'sent' | 'failed';
    alarm?: string | null;
    newest?: number;
    status?: 'live' | 'paused';
  }[];
  journal: [at: string, node: string, port: string | null, said: string][];
  end: { status: string; node: string; fields?: Record<string, unknown>; tags?: string[]; stage?: string };
}

const folder = new URL('../stories/', import.meta.url);
const stories = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Story);

const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(`${text} ${read.error}`);
  return read.value;
};

const after = (state: LeadState, signals: readonly Signal[], result: TurnResult): LeadState => {
  const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
  const left = new Set(result.memberships.filter(({ entered }) => !entered).map(({ segment }) => segment));
  const entered = result.memberships.filter(({ segment }) => !left.has(segment)).map(({ segment }) => segment);
  return {
    lead: result.lead ?? state.lead,
    runs: [...runs.values()],
    finished: state.finished,
    segments: new Set([...[...state.segments].filter((segment) => !left.has(segment)), ...entered]),
    events: [...state.events, ...signals.flatMap((signal) => (signal.kind === 'event' ? [signal.event] : []))],
    alarm: result.alarm,
  };
};

const play = (story: Story) => {
  const document = workflowDocument.parse(story.workflow);
  const id = '00000000-0000-4000-8000-0000000000ff' as WorkflowId;
  const documents = [document, ...(story.later ?? []).map((later) => workflowDocument.parse(later))];
  const definitionsAt = (newest: number, status: 'live' | 'paused') => {
    const versions = documents
      .slice(0, newest)
      .map((of, index) => compileWorkflow({ id, version: index + 1, status, document: of }));
    const { calendar, segments = [] } = story;
    return define({ zone: utc, calendar, latest: versions.slice(-1), older: versions.slice(0, -1), segments });
  };
  let state: LeadState = {
    lead: { ...leadOfStories, ...story.lead },
    runs: [],
    finished: new Map(),
    segments: new Set(),
    events: [],
    alarm: null,
  };
  const journal = [];
  for (const step of story.turns) {
    const waiting = state.runs.find(({ asked }) => asked);
    const settled: Signal[] =
      step.settle && waiting
        ? [
            {
              kind: 'settled',
              run: waiting.id,
              node: waiting.node,
              visit: waiting.visit,
              outcome: { state: step.settle, detail: 'so it was' },
            },
          ]
        : [];
    const definitions = definitionsAt(step.newest ?? 1, step.status ?? story.status ?? 'live');
    const world = { ...definitions, now: at(step.at) };
    const signals = [...(step.signals ?? []), ...settled];
    const result = turn(state, signals, world);
    expect(turn(state, signals, world), 'the same turn twice gives equal results').toEqual(result);
    journal.push(...result.journal);
    if (step.alarm !== undefined)
      expect(result.alarm, `the alarm after ${step.at}`).toBe(step.alarm === null ? null : at(step.alarm));
    state = after(state, signals, result);
  }
  const versionOf = (version: number) => definitionsAt(documents.length, 'live').version(id, version);
  return { documents, versionOf, journal, state };
};

describe('stories', () => {
  it.each(stories)('$title', (story) => {
    const { documents, versionOf, journal, state } = play(story);
    const catalogue = {
      fields: [
        { name: 'companySize', label: 'Company size', type: 'number' as const },
        { name: 'plan', label: 'Plan', type: 'text' as const },
        { name: 'renewal', label: 'Renewal', type: 'date' as const },
      ],
      events: ['Viewed Pricing'],
      segments: story.segments ?? [],
      stages: [{ name: 'MQL', label: 'MQL' }],
    };
    for (const document of documents) expect(faultsOf(document, { catalogue, templates: [] })).toEqual([]);
    expect(journal.map((entry) => [new Date(entry.at).toISOString(), entry.node, entry.port, entry.said])).toEqual(
      story.journal,
    );
    const [run] = state.runs;
    expect({ status: run?.status, node: run?.node }).toEqual({ status: story.end.status, node: story.end.node });
    for (const key of ['fields', 'tags', 'stage'] as const)
      if (story.end[key]) expect(state.lead[key]).toEqual(story.end[key]);
    const walked = versionOf(run?.version ?? 1);
    expect(walked && replay(journal, walked)).toEqual(
      run ? { node: run.node, visit: run.visit, steps: run.steps, status: run.status } : null,
    );
  });
});
