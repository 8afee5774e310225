import { type Fault, instant, type Instant, ok, parseInstant, type Result, toIso } from '@ripen/domain';
import { longestStory, type TestLine, type WorkflowDocument, type WorkflowTestDraft } from '@ripen/workflow';
import { simulate } from '../simulate.ts';
import { simulationIn, type SurroundingsTold } from '../simulation-in.ts';
import type { StoryLine } from '../tell-turn.ts';

/** A workflow whose tests are walked. */
export interface TestedWorkflow {
  id: string;
  document: WorkflowDocument;
}

const day = 86_400_000;

/** Walks a test through a document, in what surrounds it; gives the story, cut at its longest, or the faults that keep it from being walked. */
export const walkTest = (
  told: SurroundingsTold,
  tested: TestedWorkflow,
  test: WorkflowTestDraft,
): Result<TestLine[], Fault[]> => {
  const { lead, workflow: id } = dicedBy(test.chance);
  // Dice fall by the ids of lead and workflow: under those it was kept with, a test goes the same way wherever it is run.
  const { document, around } = renamed({ document: tested.document, around: told }, tested.id, id);
  const from = startOf(test);
  const simulation = simulationIn(
    { ...around, now: test.from, past: null },
    {
      workflow: { id, document },
      lead: { ...renamed(test.lead, tested.id, id), id: lead },
      from: test.from,
      days: test.days,
      events: test.events.map(({ event, day: on, properties }) => ({
        event,
        properties,
        at: toIso(instant(from + Math.round(on * day))),
      })),
      ...(test.data === undefined ? {} : { data: test.data }),
    },
  );
  if (!simulation.ok) return simulation;
  const { story } = simulate(simulation.value);
  const own = story.filter(({ of }) => of === null || of === id);
  return ok(own.slice(0, longestStory).map((line) => lineOf(line, from)));
};

/** The digits by which the dice of a test fall as they do for a lead in a workflow. */
export const chanceOf = (lead: string, workflow: string): string =>
  `${lead}${workflow}`.replaceAll('-', '').toLowerCase();

const uuidOf = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const dicedBy = (
  chance = chanceOf('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001'),
): { lead: string; workflow: string } => ({ lead: uuidOf(chance.slice(0, 32)), workflow: uuidOf(chance.slice(32)) });

const renamed = <T>(value: T, from: string, to: string): T =>
  from === to ? value : (JSON.parse(JSON.stringify(value).replaceAll(from, to)) as T);

const startOf = ({ from }: WorkflowTestDraft): Instant => {
  const read = parseInstant(from);
  return read.ok ? read.value : instant(0);
};

const lineOf = ({ at, node, port, said }: StoryLine, from: Instant): TestLine => ({
  after: sayAfter(at - from),
  node,
  port,
  said,
});

const two = (value: number): string => String(value).padStart(2, '0');

const sayAfter = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1_000);
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  return `${days}d ${two(Math.floor(rest / 3_600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
};
