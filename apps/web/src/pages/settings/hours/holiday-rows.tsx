import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Problem } from '@ripen/domain';
import { problemAt } from '@ripen/workflow/editor';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import settings from '../settings.module.css';
import { freshKey } from '../fresh-key.ts';
import classes from './hours.module.css';
import type { HolidayRow } from './week.ts';

interface Props {
  holidays: readonly HolidayRow[];
  onChange: (holidays: readonly HolidayRow[]) => void;
  problems: readonly Problem[];
}

interface RowProps {
  row: HolidayRow;
  place: string;
  problems: readonly Problem[];
  onChange: (row: HolidayRow) => void;
  onRemove: () => void;
}

const Row = ({ row, place, problems, onChange, onRemove }: RowProps) => (
  <li className={`${settings.row} ${classes.holiday}`}>
    <TextInput
      type="date"
      size="xs"
      aria-label="Date"
      value={row.date}
      onChange={({ currentTarget }) => onChange({ ...row, date: currentTarget.value })}
      error={problemAt(problems, `${place}/date`)}
    />
    <TextInput
      size="xs"
      aria-label="Name"
      placeholder="Name, such as Christmas Day"
      maxLength={128}
      value={row.name}
      onChange={({ currentTarget }) => onChange({ ...row, name: currentTarget.value })}
      error={problemAt(problems, `${place}/name`)}
    />
    <ActionIcon aria-label={`Remove ${row.name || 'this holiday'}`} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  </li>
);

/** The days on which nobody works. */
export const HolidayRows = ({ holidays, onChange, problems }: Props) => (
  <>
    {holidays.length === 0 ? (
      <p className={classes.none}>No holidays yet.</p>
    ) : (
      <ul className={settings.rows} aria-label="Holidays">
        {holidays.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            place={`/holidays/${index}`}
            problems={problems}
            onChange={(changed) => onChange(holidays.with(index, changed))}
            onRemove={() => onChange(holidays.toSpliced(index, 1))}
          />
        ))}
      </ul>
    )}
    <Button
      mt="sm"
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={() => onChange([...holidays, { key: freshKey(), date: '', name: '' }])}
      disabled={holidays.length >= 1_000}
    >
      Add a holiday
    </Button>
  </>
);
