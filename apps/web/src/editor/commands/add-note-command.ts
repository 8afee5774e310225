import type { WorkflowDocument } from '@ripen/workflow';
import { addNote, noteSize } from '../edits/add-note.ts';
import { cardSize } from '../graph/card-size.ts';
import { noteIdOf } from '../graph/notes.ts';
import type { Command, Desk } from './command.ts';

/** The nearest place to the right where a note would lie on no step. */
const freeForNote = ({ nodes }: WorkflowDocument, { x, y }: { x: number; y: number }): { x: number; y: number } => {
  const apart = { x: (cardSize.width + noteSize.width) / 2 + 16, y: (cardSize.height + noteSize.height) / 2 + 16 };
  let free = x;
  while (
    nodes.some(
      ({ position }) =>
        Math.abs(position.x + cardSize.width / 2 - free) < apart.x &&
        Math.abs(position.y + cardSize.height / 2 - y) < apart.y,
    )
  )
    free += cardSize.width / 2;
  return { x: free, y };
};

/** Puts a note in the middle of what is seen of the canvas, to be written on. */
const noteInTheMiddle = ({ bench: { flow, view }, reactFlow }: Desk): void => {
  const canvas = document.querySelector('[data-testid="canvas"]')?.getBoundingClientRect();
  if (!canvas) return;
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
  const at = freeForNote(flow.getState().document, reactFlow.screenToFlowPosition(middle));
  flow.getState().perform(addNote, { at });
  const [key = ''] = flow.getState().selection.nodes;
  view.setState({ writing: noteIdOf(key) });
};

/** Puts a note on the canvas. */
export const addNoteCommand: Command = {
  name: 'add-note',
  label: 'Add a note',
  group: 'Steps',
  keys: ['N'],
  edits: true,
  can: ({ bench }) => !bench.phone,
  run: noteInTheMiddle,
};
