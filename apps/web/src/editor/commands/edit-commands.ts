import { offers } from '../edits/offers.ts';
import { remove } from '../edits/remove.ts';
import { clipOf, writeClip } from '../model/clip.ts';
import { type Command, type Desk, sceneOf } from './command.ts';

const arranges = /^(?:tidy|face|align|distribute)/;

const groupOf = (name: string): Command['group'] => (arranges.test(name) ? 'Arrange' : 'Edit');

const offered = offers.map(
  ({ name, label, key, can, perform }): Command => ({
    name,
    label,
    group: groupOf(name),
    keys: key === null ? [] : name === 'remove' ? [key, 'Backspace'] : [key],
    edits: true,
    can: (desk) => can(sceneOf(desk)),
    run: (desk) => perform(desk.bench.flow.getState(), sceneOf(desk)),
  }),
);

/** Copies the selected steps for pasting here and, as text, elsewhere; gives the text. */
export const copySteps = (desk: Desk): string | null => {
  const { document, selection } = sceneOf(desk);
  const clip = clipOf(document, selection.nodes);
  if (!clip) return null;
  desk.bench.view.setState({ clip });
  return writeClip(clip);
};

const toClipboard = (text: string | null): void => {
  if (text !== null) void navigator.clipboard?.writeText(text).catch(() => undefined);
};

const someSelected = ({ bench }: Desk): boolean => bench.flow.getState().selection.nodes.length > 0;

/** Undoing, copying, and the edits that need no more than a selection. */
export const editCommands: readonly Command[] = [
  {
    name: 'undo',
    label: 'Undo',
    labelNow: ({ bench }) => `Undo ${bench.flow.getState().past.at(-1)?.said ?? ''}`,
    group: 'Edit',
    keys: ['mod+Z'],
    edits: true,
    can: ({ bench }) => bench.flow.getState().past.length > 0,
    run: ({ bench }) => bench.flow.getState().undo(),
  },
  {
    name: 'redo',
    label: 'Redo',
    labelNow: ({ bench }) => `Redo ${bench.flow.getState().future.at(-1)?.said ?? ''}`,
    group: 'Edit',
    keys: ['mod+shift+Z', 'mod+Y'],
    edits: true,
    can: ({ bench }) => bench.flow.getState().future.length > 0,
    run: ({ bench }) => bench.flow.getState().redo(),
  },
  {
    name: 'copy',
    label: 'Copy',
    group: 'Edit',
    keys: ['mod+C'],
    edits: false,
    can: someSelected,
    run: (desk) => toClipboard(copySteps(desk)),
  },
  {
    name: 'cut',
    label: 'Cut',
    group: 'Edit',
    keys: ['mod+X'],
    edits: true,
    can: someSelected,
    run: (desk) => {
      toClipboard(copySteps(desk));
      desk.bench.flow.getState().perform(remove, { nodes: sceneOf(desk).selection.nodes, edges: [] });
    },
  },
  ...offered,
];
