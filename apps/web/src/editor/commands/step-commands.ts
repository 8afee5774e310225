import { notifications } from '@mantine/notifications';
import { showStep } from '../canvas/show-step.ts';
import { downstream } from '../graph/downstream.ts';
import { foldedDocument, foldsOf } from '../graph/fold.ts';
import { type Look, neighbour } from '../graph/neighbour.ts';
import { focusCard } from '../page/close-panel.ts';
import { type Command, type Desk, onlySelected } from './command.ts';

const looks: readonly { look: Look; key: string; label: string }[] = [
  { look: 'down', key: 'ArrowDown', label: 'below' },
  { look: 'up', key: 'ArrowUp', label: 'above' },
  { look: 'left', key: 'ArrowLeft', label: 'at the left' },
  { look: 'right', key: 'ArrowRight', label: 'at the right' },
];

/** The step that the keyboard is on, or else the one selected last. */
const current = ({ bench }: Desk): string | undefined => {
  const card = document.activeElement?.closest('.react-flow__node, [data-step]');
  const id = card instanceof HTMLElement ? card.dataset.id : undefined;
  const { document: drawn, selection } = bench.flow.getState();
  return drawn.nodes.some((node) => node.id === id) ? id : selection.nodes.at(-1);
};

const walk = (desk: Desk, look: Look, extend: boolean): void => {
  const { bench, reactFlow } = desk;
  const { document: drawn, selection, select } = bench.flow.getState();
  const here = current(desk);
  const seen = foldedDocument(drawn, foldsOf(drawn, bench.view.getState().folded));
  const next = here === undefined ? drawn.nodes[0]?.id : neighbour(seen, here, look);
  if (next === undefined || next === null) return;
  const kept = extend ? [...new Set([...selection.nodes, ...(here === undefined ? [] : [here])])] : [];
  showStep(bench, reactFlow, next);
  if (extend) select({ nodes: [...kept.filter((id) => id !== next), next], edges: [] });
  focusCard(next);
};

const walking = looks.flatMap(({ look, key, label }): Command[] => [
  {
    name: `walk-${look}`,
    label: `Go to the step ${label}`,
    group: 'Steps',
    keys: [key],
    edits: false,
    listed: false,
    can: () => true,
    run: (desk) => walk(desk, look, false),
  },
  {
    name: `extend-${look}`,
    label: `Select the step ${label} too`,
    group: 'Steps',
    keys: [`shift+${key}`],
    edits: false,
    listed: false,
    can: () => true,
    run: (desk) => walk(desk, look, true),
  },
]);

const copyLink = async ({ bench }: Desk, step: string): Promise<void> => {
  const link = new URL(globalThis.location.href);
  link.search = new URLSearchParams({ step }).toString();
  try {
    await navigator.clipboard.writeText(link.href);
    bench.view.setState({ menu: null });
    notifications.show({ message: 'The link to this step is copied' });
  } catch {
    notifications.show({ color: 'yellow', title: 'The browser didn’t let the link be copied', message: link.href });
  }
};

/** Puts the keyboard on the name of the selected step. */
const nameIt = ({ bench }: Desk): void => {
  bench.view.setState({ panel: 'step' });
  requestAnimationFrame(() => {
    const field = document.querySelector('[data-testid="step-title"]');
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
};

const isOne = (desk: Desk): boolean => onlySelected(desk) !== undefined;

/** Walking from step to step, and what concerns the selected one. */
export const stepCommands: readonly Command[] = [
  ...walking,
  { name: 'rename-step', label: 'Name the step', group: 'Steps', keys: ['F2'], edits: true, can: isOne, run: nameIt },
  {
    name: 'select-branch',
    label: 'Select the branch from here on',
    group: 'Steps',
    keys: ['B'],
    edits: false,
    can: isOne,
    run: (desk) => {
      const { document: drawn, select } = desk.bench.flow.getState();
      const first = onlySelected(desk);
      if (first !== undefined) select({ nodes: [...downstream(drawn, first)], edges: [] });
    },
  },
  {
    name: 'copy-link',
    label: 'Copy a link to this step',
    group: 'Steps',
    keys: [],
    edits: false,
    can: isOne,
    run: (desk) => {
      const step = onlySelected(desk);
      if (step !== undefined) void copyLink(desk, step);
    },
  },
];
