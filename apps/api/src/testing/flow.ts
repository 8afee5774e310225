import type { Duration } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';

/** A small flow that can be published: leads of large companies wait, the others leave at once. */
export const flow = (wait: Duration = { days: 1 }): WorkflowDocument => ({
  name: 'Welcome',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    {
      id: 'big',
      kind: 'branch',
      config: { rule: { '>=': [{ var: 'companySize' }, 200] } },
      position: { x: 0, y: 100 },
    },
    { id: 'pause', kind: 'wait', config: { for: wait }, position: { x: 0, y: 200 } },
    { id: 'out', kind: 'exit', config: {}, position: { x: 0, y: 300 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'big' },
    { from: 'big', port: 'yes', to: 'pause' },
    { from: 'big', port: 'no', to: 'out' },
    { from: 'pause', port: 'done', to: 'out' },
  ],
});
