import { foldsOf, mayFold } from '../graph/fold.ts';
import { portsOf } from '../graph/ports-of.ts';
import { foldsNow, foldUp, unfold } from '../model/fold-up.ts';
import { type Command, type Desk, onlySelected } from './command.ts';

const isFolded = (desk: Desk): boolean => foldsNow(desk.bench).inside.has(onlySelected(desk) ?? '');

/** The first steps of all branches behind steps with several ways. */
const branches = ({ bench }: Desk): string[] => {
  const { document } = bench.flow.getState();
  const asks = new Set(document.nodes.filter((node) => portsOf(node).length > 1).map(({ id }) => id));
  const led = document.edges.filter(({ from }) => asks.has(from)).map(({ to }) => to);
  return [...new Set(led)].filter((id) => mayFold(document, id));
};

/** Folding branches up, each into one card, and showing their steps again. */
export const foldCommands: readonly Command[] = [
  {
    name: 'fold',
    label: 'Collapse or expand the branch',
    labelNow: (desk) => (isFolded(desk) ? 'Expand the branch' : 'Collapse the branch from here on'),
    group: 'Steps',
    keys: ['C'],
    edits: false,
    can: (desk) => mayFold(desk.bench.flow.getState().document, onlySelected(desk) ?? ''),
    run: (desk) => {
      const first = onlySelected(desk);
      if (first === undefined) return;
      if (isFolded(desk)) unfold(desk.bench.view, first);
      else foldUp(desk.bench, first);
    },
  },
  {
    name: 'fold-all',
    label: 'Collapse all branches',
    group: 'View',
    keys: [],
    edits: false,
    can: (desk) => branches(desk).length > 0,
    run: (desk) => desk.bench.view.setState({ folded: branches(desk), panel: null }),
  },
  {
    name: 'unfold-all',
    label: 'Expand all branches',
    group: 'View',
    keys: ['shift+C'],
    edits: false,
    can: ({ bench: { flow, view } }) => foldsOf(flow.getState().document, view.getState().folded).inside.size > 0,
    run: ({ bench: { view } }) => view.setState({ folded: [] }),
  },
];
