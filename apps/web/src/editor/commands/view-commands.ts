import { showStep } from '../canvas/show-step.ts';
import { cardSize } from '../graph/card-size.ts';
import { foldedDocument, foldsOf } from '../graph/fold.ts';
import { portsOf } from '../graph/ports-of.ts';
import { walkingOrder } from '../graph/walking-order.ts';
import type { Panel } from '../model/view-store.ts';
import { focusCard } from '../page/close-panel.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import { addNoteCommand } from './add-note-command.ts';
import { type Command, type Desk, onlySelected } from './command.ts';

const always = (): boolean => true;

const still = (): boolean => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;

const duration = (): { duration: number } => ({ duration: still() ? 0 : 200 });

const walk = (desk: Desk, by: 1 | -1): void => {
  const { document } = desk.bench.flow.getState();
  const order = walkingOrder(foldedDocument(document, foldsOf(document, desk.bench.view.getState().folded)));
  const at = order.indexOf(onlySelected(desk) ?? '');
  const next = order[at === -1 ? 0 : Math.max(0, Math.min(order.length - 1, at + by))];
  if (next === undefined) return;
  showStep(desk.bench, desk.reactFlow, next);
  focusCard(next);
};

/** The selected step's first open way out, or else its first. */
const addAfterSelected = ({ bench, reactFlow }: Desk): void => {
  const { document, selection } = bench.flow.getState();
  const node = document.nodes.find(({ id }) => id === selection.nodes[0]);
  if (!node) return;
  const ports = portsOf(node);
  const open = ports.find((port) => !document.edges.some((edge) => edge.from === node.id && edge.port === port));
  const port = open ?? ports[0];
  const { x, y } = node.position;
  if (port !== undefined)
    askAtPort(bench, { from: node.id, port }, reactFlow.flowToScreenPosition({ x, y: y + cardSize.height }));
};

const panel = (wanted: Panel, label: string, keys: readonly string[]): Command => ({
  name: `show-${wanted ?? 'nothing'}`,
  label,
  group: 'View',
  keys,
  edits: false,
  can: always,
  run: ({ bench }) => bench.view.setState({ panel: wanted }),
});

/** Selecting, looking around, and opening what stands beside the canvas. */
export const viewCommands: readonly Command[] = [
  {
    name: 'add-step',
    label: 'Add a step after the selected one',
    group: 'Steps',
    keys: ['A'],
    edits: true,
    can: (desk) => onlySelected(desk) !== undefined,
    run: addAfterSelected,
  },
  addNoteCommand,
  {
    name: 'next-step',
    label: 'Go to the next step',
    group: 'Steps',
    keys: [],
    edits: false,
    can: always,
    run: (desk) => walk(desk, 1),
  },
  {
    name: 'previous-step',
    label: 'Go to the step before',
    group: 'Steps',
    keys: [],
    edits: false,
    can: always,
    run: (desk) => walk(desk, -1),
  },
  {
    name: 'select-all',
    label: 'Select all steps',
    group: 'Steps',
    keys: ['mod+A'],
    edits: false,
    can: always,
    run: ({ bench }) => {
      const { document, select } = bench.flow.getState();
      select({ nodes: document.nodes.map(({ id }) => id), edges: [] });
    },
  },
  {
    name: 'fit',
    label: 'Show the whole flow',
    group: 'View',
    keys: ['1'],
    edits: false,
    can: always,
    run: ({ reactFlow }) => void reactFlow.fitView({ padding: 0.12, maxZoom: 1, ...duration() }),
  },
  {
    name: 'actual-size',
    label: 'Actual size',
    group: 'View',
    keys: ['0'],
    edits: false,
    can: always,
    run: ({ reactFlow }) => void reactFlow.zoomTo(1, duration()),
  },
  {
    name: 'outline',
    label: 'Outline',
    group: 'View',
    keys: ['O'],
    edits: false,
    can: always,
    run: ({ bench: { view } }) => view.setState({ outline: !view.getState().outline }),
  },
  {
    name: 'snap',
    label: 'Keep steps to the grid, or not',
    labelNow: ({ bench }) => (bench.view.getState().snaps ? 'Let steps stand anywhere' : 'Keep steps to the grid'),
    group: 'View',
    keys: ['G'],
    edits: true,
    can: ({ bench }) => !bench.phone,
    run: ({ bench: { view } }) => view.setState({ snaps: !view.getState().snaps }),
  },
  panel('runs', 'Runs', ['R']),
  panel('travel', 'Time travel', ['T']),
  panel('backtest', 'Backtest', ['P']),
  panel('flow', 'Workflow settings', []),
];
