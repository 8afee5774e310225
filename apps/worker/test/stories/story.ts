import {
  type Calendar,
  type Instant,
  instant,
  type Json,
  type JsonObject,
  type Lead,
  leadId,
  type LeadId,
  parseInstant,
  type Segment,
  type Signal,
  type Stage,
  stage,
  type WorkflowId,
} from '@ripen/domain';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { readdirSync, readFileSync } from 'node:fs';

/** What happens to a lead at a moment; `$handoff` in a signal is the id of its last handoff. */
export interface StoryTurn {
  at: Instant;
  signals: readonly Signal[];
  settle: 'sent' | 'failed' | null;
  newest: number;
  status: 'live' | 'paused';
}

/** A workflow of a story, with its versions in order. */
export interface StoryWorkflow {
  id: WorkflowId;
  versions: readonly WorkflowDocument[];
}

/** A story of the engine's folders, whichever of the three, and what it says came of it. */
export interface Story {
  file: string;
  title: string;
  workflows: readonly StoryWorkflow[];
  stages: readonly Stage[];
  segments: readonly Segment[];
  calendar: Calendar | undefined;
  lead: Partial<Lead>;
  turns: readonly StoryTurn[];
  journal: readonly (readonly [at: string, node: string, port: string | null, said: string])[] | null;
  ledger: readonly (readonly [at: string, dimension: string, points: number, reason: string])[] | null;
  told: readonly string[] | null;
  end: { status?: string; node?: string; fields?: JsonObject; tags?: string[]; stage?: string; score?: number };
}

/** A story as its file has it. */
interface Written extends Pick<Story, 'title' | 'end'> {
  status?: 'live' | 'paused';
  workflow?: unknown;
  model?: unknown;
  later?: unknown[];
  flows?: unknown[];
  stages?: unknown[];
  segments?: Segment[];
  calendar?: Calendar;
  lead?: Partial<Lead>;
  turns?: (Partial<Omit<StoryTurn, 'at'>> & { at: string })[];
  happens?: { at: string; event?: string; properties?: JsonObject; field?: string; value?: Json }[];
  journal?: Story['journal'];
  ledger?: Story['ledger'];
  told?: string[];
}

/** What stories call their own workspace. */
export const storyWorkspace = '00000000-0000-4000-8000-0000000000aa' as Lead['workspace'];

/** The lead that a story is about. */
export const leadIdOf = ({ lead }: Pick<Story, 'lead'>): LeadId =>
  lead.id ?? leadId.parse('00000000-0000-4000-8000-000000000001');

const engine = new URL('../../../../packages/engine/', import.meta.url);

/** All stories there are, by the names of their files. */
export const readStories = (): Story[] =>
  ['stories', 'stage-stories', 'score-stories'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, engine)).map((file) => {
      const written = JSON.parse(readFileSync(new URL(`${folder}/${file}`, engine), 'utf8')) as Written;
      return { ...read(written), file: `${folder}/${file}` };
    }),
  );

const read = (written: Written): Omit<Story, 'file'> => ({
  title: written.title,
  workflows: workflowsOf(written),
  stages: (written.stages ?? []).map((one) => stage.parse(one)),
  segments: written.segments ?? [],
  calendar: written.calendar,
  lead: written.lead ?? {},
  turns: turnsOf(written),
  // A story of stages tells its journal without moments.
  journal: written.workflow === undefined ? null : (written.journal ?? null),
  ledger: written.ledger?.map(([at, dimension, points, reason]) => [at, dimension, points, reason] as const) ?? null,
  told: written.told ?? null,
  end: written.end,
});

const workflowsOf = ({ workflow, later = [], flows = [], model }: Written): StoryWorkflow[] => [
  ...(workflow === undefined ? [] : [[workflow, ...later]]).map((versions) => named('ff', versions)),
  ...flows.map((flow, index) => named(`f${index}`, [flow])),
  ...(model === undefined ? [] : [named('f1', [model])]),
];

const named = (tail: string, versions: readonly unknown[]): StoryWorkflow => ({
  id: `00000000-0000-4000-8000-0000000000${tail}` as WorkflowId,
  versions: versions.map((version) => workflowDocument.parse(version)),
});

const turnsOf = ({ status = 'live', turns, happens = [] }: Written): StoryTurn[] => {
  const usual = { signals: [], settle: null, newest: 1, status };
  return [
    ...(turns ?? []).map((turn) => ({ ...usual, ...turn, at: momentOf(turn.at) })),
    ...happens.map(({ at, ...what }, index) => ({
      ...usual,
      at: momentOf(at),
      signals: happening(what, momentOf(at), index),
    })),
  ];
};

const happening = (
  { event, properties = {}, field, value = null }: Omit<NonNullable<Written['happens']>[number], 'at'>,
  at: Instant,
  index: number,
): Signal[] => {
  if (event !== undefined)
    return [{ kind: 'event', event: { id: `m${index}`, name: event, properties, occurredAt: at, receivedAt: at } }];
  const changes = field === undefined ? [] : [{ change: 'field' as const, field, value }];
  return changes.length === 0 ? [] : [{ kind: 'command', by: 'api', command: { do: 'change', changes, at } }];
};

const momentOf = (text: string): Instant => {
  const moment = parseInstant(text);
  if (!moment.ok) throw new Error(`${text} ${moment.error}`);
  return instant(moment.value);
};
