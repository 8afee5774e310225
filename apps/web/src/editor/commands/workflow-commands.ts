import type { Command } from './command.ts';

const always = (): boolean => true;

/** What concerns the workflow as a whole. */
export const workflowCommands: readonly Command[] = [
  {
    name: 'publish',
    label: 'Publish',
    group: 'Workflow',
    keys: ['mod+Enter'],
    edits: true,
    can: always,
    run: ({ bench }) => bench.view.setState({ dialog: 'publish' }),
  },
  {
    name: 'start',
    label: 'Start for a lead',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: ({ bench }) => bench.kind === 'nurture' && bench.view.getState().counts !== null,
    run: ({ bench }) => bench.view.setState({ dialog: 'start' }),
  },
  {
    name: 'score',
    label: 'Score and bands',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: ({ bench }) => bench.kind === 'scoring',
    run: ({ bench }) => bench.view.setState({ panel: 'score' }),
  },
  {
    name: 'score-preview',
    label: 'What would change for today’s leads',
    group: 'Workflow',
    keys: [],
    edits: false,
    can: ({ bench }) => bench.kind === 'scoring',
    run: ({ bench }) => bench.view.setState({ dialog: 'score-preview' }),
  },
  {
    name: 'commands',
    label: 'All commands',
    group: 'Workflow',
    keys: ['mod+K'],
    edits: false,
    can: always,
    run: ({ bench }) => bench.view.setState({ dialog: 'commands', picker: null }),
  },
  {
    name: 'shortcuts',
    label: 'Keyboard shortcuts',
    group: 'Workflow',
    keys: ['shift+?'],
    edits: false,
    can: always,
    run: ({ bench }) => bench.view.setState({ dialog: 'shortcuts' }),
  },
];
