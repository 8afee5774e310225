import type { WorkflowDocument, WorkflowKind } from '@ripen/workflow';

type Graph = Pick<WorkflowDocument, 'nodes' | 'edges'>;

const nurture: Graph = {
  nodes: [
    { id: 'entry', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    { id: 'exit', kind: 'exit', config: {}, position: { x: 0, y: 160 } },
  ],
  edges: [{ from: 'entry', port: 'entered', to: 'exit' }],
};

const scoring = (event: string): Graph => ({
  nodes: [
    { id: 'signal', kind: 'signal', config: { event }, position: { x: 0, y: 0 } },
    { id: 'points', kind: 'points', config: { dimension: 'engagement', points: 5 }, position: { x: 0, y: 160 } },
    { id: 'exit', kind: 'exit', config: {}, position: { x: 0, y: 320 } },
  ],
  edges: [
    { from: 'signal', port: 'matched', to: 'points' },
    { from: 'points', port: 'done', to: 'exit' },
  ],
});

/** A new workflow that could be published as it stands: it starts by hand, or gives points for an event. */
export const startingDraft = (name: string, kind: WorkflowKind, event: string): WorkflowDocument => ({
  name,
  kind,
  ...(kind === 'nurture' ? nurture : scoring(event)),
  settings: { entry: 'again' },
});
