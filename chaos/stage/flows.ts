import { type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { addVersion, changeDefinitions, createWorkflow, type openDatabase } from '@ripen/store';
import { workflowDocument } from '@ripen/workflow';

/** How long the two waits of the flow last, in seconds. */
export const waits = { first: 1, second: 2 } as const;

type Step = [id: string, kind: string, config: object];
type Line = [from: string, port: string, to: string];

/** Wait, branch, mail or field, webhook, wait, tag: eleven or twelve lines of the journal for each lead. */
const journey = (workspace: string, sink: string): { steps: Step[]; lines: Line[] } => ({
  steps: [
    ['in', 'entry', { on: 'event', event: 'Signed Up' }],
    ['w1', 'wait', { for: { seconds: waits.first } }],
    ['b', 'branch', { rule: { '==': [{ var: 'event.even' }, true] } }],
    ['f', 'set-field', { field: 'industry', value: 'Mills' }],
    ['m', 'send-email', { subject: 'Hello', html: `<p>{{ externalId }} of ${workspace}</p>` }],
    ['h', 'webhook', { url: sink, body: { who: '{{ externalId }}', of: workspace } }],
    ['w2', 'wait', { for: { seconds: waits.second } }],
    ['t', 'add-tag', { tag: 'through' }],
    ['x', 'exit', {}],
  ],
  lines: [
    ['in', 'entered', 'w1'],
    ['w1', 'done', 'b'],
    ['b', 'yes', 'm'],
    ['b', 'no', 'f'],
    ['f', 'done', 'm'],
    ['m', 'done', 'h'],
    ['h', 'done', 'w2'],
    ['h', 'failed', 'x'],
    ['w2', 'done', 't'],
    ['t', 'done', 'x'],
  ],
});

/** A scoring model that gives a point for each “Viewed”. */
const model = (): { steps: Step[]; lines: Line[] } => ({
  steps: [
    ['s', 'signal', { event: 'Viewed' }],
    ['p', 'points', { dimension: 'engagement', points: 1 }],
  ],
  lines: [['s', 'matched', 'p']],
});

/** Publishes the journey and the model in a workspace; gives the journey's id. */
export const publishFlows = async (
  db: ReturnType<typeof openDatabase>,
  workspace: WorkspaceId,
  { name, sink }: { name: string; sink: string },
): Promise<WorkflowId> => {
  await publish(db, workspace, { kind: 'scoring', ...model() });
  return publish(db, workspace, { kind: 'nurture', ...journey(name, sink) });
};

const publish = async (
  db: ReturnType<typeof openDatabase>,
  workspace: WorkspaceId,
  { kind, steps, lines }: { kind: string; steps: Step[]; lines: Line[] },
): Promise<WorkflowId> => {
  const document = workflowDocument.parse({
    name: `The ${kind} flow`,
    kind,
    nodes: steps.map(([id, of, config]) => ({ id, kind: of, config })),
    edges: lines.map(([from, port, to]) => ({ from, port, to })),
  });
  const workflow = await createWorkflow(db, workspace, document);
  await changeDefinitions(db, workspace, (trx) =>
    addVersion(trx, workspace, { workflow, version: 1, document, by: 'the driver' }),
  );
  return workflow;
};
