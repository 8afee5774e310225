import { type Instant, instant, type Lead, type LeadEvent, type Relived, toIso, utc } from '@ripen/domain';
import { type Simulated, simulate } from '@ripen/engine';
import { compileWorkflow, type CompiledWorkflow, type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { leadIdOf, type Story, storyWorkspace, type StoryTurn, type StoryWorkflow } from './story.ts';
import { tellJournal, tellLead, tellRuns, type Told } from './told.ts';

/** Lets the simulator tell a story: the same turns, one version of each workflow, nothing but memory. */
export const tellBySimulator = (story: Story, given: readonly StoryTurn[]): Told => {
  const [from, until] = [given[0]?.at ?? instant(0), given.at(-1)?.at ?? instant(0)];
  const catalogue = { fields: [], events: [], segments: story.segments, stages: story.stages };
  const compile = ({ id, versions: [document = nothing] }: StoryWorkflow): CompiledWorkflow =>
    compileWorkflow({ id, version: 1, status: given[0]?.status ?? 'live', document }, catalogue);
  const [workflow, ...beside] = story.workflows.length > 0 ? story.workflows : [{ id: noFlow, versions: [nothing] }];
  if (!workflow) throw new Error('a story has a workflow, or is given one that nobody enters');
  const simulated = simulate({
    workflow: compile(workflow),
    beside: beside.map(compile),
    lead: leadOf(story, from),
    from,
    days: (until - from) / 86_400_000,
    zone: utc,
    calendar: story.calendar,
    catalogue,
    segments: story.segments,
    relived: relivedOf(story, given, from),
  });
  return tell(simulated);
};

const noFlow = '00000000-0000-4000-8000-0000000000fe' as StoryWorkflow['id'];
const nothing: WorkflowDocument = workflowDocument.parse({
  name: 'Nobody enters',
  kind: 'nurture',
  nodes: [{ id: 'in', kind: 'entry', config: { on: 'api' } }],
  edges: [],
});

const leadOf = ({ lead }: Story, createdAt: Instant): Lead => ({
  email: 'ada@example.com',
  fields: {},
  fieldTimes: {},
  consents: {},
  tags: [],
  timezone: null,
  stage: 'raw',
  dimensions: {},
  score: 0,
  band: 'cold',
  createdAt,
  ...lead,
  id: leadIdOf({ lead }),
  workspace: storyWorkspace,
  externalId: 'u1',
});

const relivedOf = (story: Story, given: readonly StoryTurn[], begins: Instant): Relived => {
  const signals = given.flatMap(({ at, signals: all }) => all.map((signal) => ({ at, signal })));
  return {
    lead: leadOf(story, begins),
    begins,
    known: false,
    events: signals.flatMap(({ signal }): LeadEvent[] => (signal.kind === 'event' ? [signal.event] : [])),
    commands: signals.flatMap(({ at, signal }) =>
      signal.kind === 'command' ? [{ at: signal.receivedAt ?? at, ...signal }] : [],
    ),
    inside: [],
    finished: null,
    standing: null,
  };
};

const tell = ({ journal, runs, story, state }: Simulated): Told => ({
  journal: tellJournal(journal),
  ledger: story.flatMap(({ at, of, workflow, node, said }) =>
    of !== null && workflow === null ? [[toIso(at), of, node ?? '', said]] : [],
  ),
  history: story.flatMap(({ at, of, said }) => (of === null ? [[toIso(at), said]] : [])),
  runs: tellRuns([...runs.values()]),
  lead: tellLead(state.lead),
  segments: [...state.segments].toSorted(),
  handoff: state.handoff?.status ?? null,
});
