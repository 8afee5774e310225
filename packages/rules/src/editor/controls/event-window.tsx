import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EventRow, EventWindow as Window } from '../../index.ts';
import { SpanInput } from './span-input.tsx';

const windows = [
  { value: 'within', label: 'in the last' },
  { value: 'ever', label: 'ever' },
  { value: 'this-run', label: 'since this run began' },
];

const windowOf = (when: string | null): Window =>
  when === 'ever' || when === 'this-run' ? when : { within: { days: 30 } };

/** In which time events count. */
export const EventWindow = ({ row, onChange }: { row: EventRow; onChange: (row: EventRow) => void }): ReactNode => {
  const { window, ask } = row;
  return (
    <>
      <Select
        aria-label={ask === 'first' || ask === 'last' ? 'Of the events' : 'In which time'}
        data={windows}
        value={typeof window === 'string' ? window : 'within'}
        onChange={(when) => onChange({ ...row, window: windowOf(when) })}
        allowDeselect={false}
        size="sm"
        style={{ flex: '1 1 120px' }}
        comboboxProps={{ width: 190, position: 'bottom-start' }}
        data-testid="rule-window"
      />
      {typeof window === 'string' ? null : (
        <SpanInput
          name="In the last"
          value={{ ...window.within }}
          onChange={(within) => onChange({ ...row, window: { within } })}
        />
      )}
    </>
  );
};
