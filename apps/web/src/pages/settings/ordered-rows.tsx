import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { moved } from './moved.ts';
import classes from './settings.module.css';
import { Refusal } from '../../forms/refusal.tsx';
import type { Conflict } from './use-saving.ts';

/** A list that is edited as a whole: rows with a key that stays, drawn by `draw`. */
export interface OrderedRowsProps<Row> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  rowClass: string | undefined;
  /** What stands over the columns of a row. */
  headings: readonly string[];
  draw: (row: Row, change: (row: Row) => void) => ReactNode;
  onChange: (rows: Row[]) => void;
  /** What the button that adds a row says, and the row it adds. */
  adding: { word: string; blank: () => Row };
  saving: { dirty: boolean; busy: boolean; error: unknown; conflict?: Conflict | null; onSave: () => void };
}

interface MovesProps {
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const Moves = ({ name, index, count, onMove, onRemove }: MovesProps) => (
  <div className={classes.moves}>
    <ActionIcon aria-label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
      <IconArrowUp size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Move ${name} down`} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
      <IconArrowDown size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
    <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  </div>
);

const Foot = <Row,>({ rows, adding, saving, onChange }: OrderedRowsProps<Row>) => (
  <div className={classes.foot}>
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
      onClick={() => onChange([...rows, adding.blank()])}
    >
      {adding.word}
    </Button>
    <Button loading={saving.busy} disabled={!saving.dirty || Boolean(saving.conflict)} onClick={saving.onSave}>
      Save
    </Button>
  </div>
);

/** Edits an ordered list: change, add, remove and move rows, and save them all at once. */
export const OrderedRows = <Row,>(props: OrderedRowsProps<Row>) => {
  const { rows, keyOf, nameOf, rowClass, headings, draw, onChange, saving } = props;
  return (
    <>
      <UnsavedGuard when={saving.dirty && !saving.busy} />
      <ul className={classes.rows}>
        <li className={`${classes.headings} ${rowClass}`} aria-hidden>
          {headings.map((heading) => (
            <span key={heading}>{heading}</span>
          ))}
        </li>
        {rows.map((row, index) => (
          <li key={keyOf(row)} className={`${classes.row} ${rowClass}`}>
            {draw(row, (next) => onChange(rows.with(index, next)))}
            <Moves
              name={nameOf(row)}
              index={index}
              count={rows.length}
              onMove={(to) => onChange(moved(rows, index, to))}
              onRemove={() => onChange(rows.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      {saving.conflict ? (
        <ChangedMeanwhile conflict={saving.conflict} />
      ) : (
        <Refusal error={saving.error} title="Nothing was saved." />
      )}
      <Foot {...props} />
    </>
  );
};
