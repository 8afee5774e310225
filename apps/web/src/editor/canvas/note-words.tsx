import type { PlacedNote } from '@ripen/workflow';
import type { FocusEvent, KeyboardEvent } from 'react';
import { changeNote } from '../edits/change-note.ts';
import { useBench, useView } from '../model/bench.ts';
import classes from './notes.module.css';
import { RichText } from './rich-text.tsx';

const hints = { note: 'Double-click to write', frame: 'Untitled' } as const;
const fields = { note: 'Words of the note', frame: 'Title of the frame' } as const;

const takeKeyboard = (field: HTMLTextAreaElement | null): void => field?.focus({ preventScroll: true });

const toTheEnd = ({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void =>
  field.setSelectionRange(field.value.length, field.value.length);

const Field = ({ note }: { note: PlacedNote }) => {
  const { flow, view } = useBench();
  const leave = (): void => view.setState(({ writing }) => (writing === note.id ? { writing: null } : {}));
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && note.shape === 'frame')) {
      event.preventDefault();
      leave();
    }
  };
  return (
    <textarea
      ref={takeKeyboard}
      className={`${classes.field} nodrag nowheel`}
      aria-label={fields[note.shape]}
      value={note.text}
      rows={1}
      maxLength={4_000}
      onChange={({ currentTarget }) =>
        flow.getState().perform(changeNote, { id: note.id, change: { text: currentTarget.value } })
      }
      onFocus={toTheEnd}
      onBlur={leave}
      onKeyDown={press}
    />
  );
};

/** What a note or frame says; where it is being written, a field. */
export const NoteWords = ({ note }: { note: PlacedNote }) => {
  const writing = useView((view) => view.writing === note.id);
  if (writing) return <Field note={note} />;
  if (note.text === '') return <span className={classes.hint}>{hints[note.shape]}</span>;
  return note.shape === 'frame' ? note.text : <RichText text={note.text} />;
};
