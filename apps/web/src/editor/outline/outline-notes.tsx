import { ActionIcon, Textarea } from '@mantine/core';
import type { PlacedNote } from '@ripen/workflow';
import { IconTrash } from '@tabler/icons-react';
import { changeNote } from '../edits/change-note.ts';
import { remove } from '../edits/remove.ts';
import { noteKey, placedNotes } from '../graph/notes.ts';
import { useBench, useFlow } from '../model/bench.ts';
import classes from './outline.module.css';

const labels = { note: 'Note', frame: 'Frame' } as const;

const Line = ({ note }: { note: PlacedNote }) => {
  const { flow, readOnly } = useBench();
  const { perform } = flow.getState();
  const label = labels[note.shape];
  return (
    <li className={classes.note}>
      <Textarea
        size="xs"
        flex={1}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4_000}
        aria-label={label}
        placeholder={label}
        value={note.text}
        disabled={readOnly}
        onChange={({ currentTarget }) => perform(changeNote, { id: note.id, change: { text: currentTarget.value } })}
      />
      {readOnly ? null : (
        <ActionIcon
          size="sm"
          aria-label={`Remove ${label.toLowerCase()} “${note.text}”`}
          onClick={() => perform(remove, { nodes: [noteKey(note.id)], edges: [] })}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};

/** The notes and frames of the canvas, to be read and written without it. */
export const OutlineNotes = () => {
  const document = useFlow((flow) => flow.document);
  const notes = placedNotes(document);
  if (notes.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>Notes and frames</h3>
      <ul className={classes.rows}>
        {notes.map((note) => (
          <Line key={note.id} note={note} />
        ))}
      </ul>
    </>
  );
};
