import { Autocomplete, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { dateChoices, type EventRow } from '../../index.ts';
import { useBuilder } from '../builder-context.ts';
import { carriedValue } from '../choices/value-kind.ts';
import type { Condition } from '../tree/builder-tree.ts';
import { askedAs, eventCondition, readEvent } from '../tree/event-value.ts';
import { ComparisonValue } from './comparison-value.tsx';
import { EventWhere } from './event-where.tsx';
import { EventWindow } from './event-window.tsx';
import { WholeNumber } from './whole-number.tsx';

const asks = [
  {
    group: 'Whether',
    items: [
      { value: 'happened', label: 'at least once' },
      { value: 'never', label: 'never' },
    ],
  },
  {
    group: 'How often',
    items: [
      { value: 'at-least', label: 'at least' },
      { value: 'at-most', label: 'at most' },
      { value: 'exactly', label: 'exactly' },
      { value: 'more', label: 'more than' },
      { value: 'fewer', label: 'fewer than' },
    ],
  },
  {
    group: 'When',
    items: [
      { value: 'first', label: 'for the first time' },
      { value: 'last', label: 'for the last time' },
    ],
  },
];

interface PartProps {
  row: EventRow;
  onChange: (row: EventRow) => void;
}

const Ask = ({ row, onChange }: PartProps): ReactNode => (
  <Select
    aria-label="How often or when"
    data={asks}
    value={row.ask === 'count' ? row.operator : row.ask}
    onChange={(ask) => onChange(askedAs(row, ask ?? 'happened'))}
    allowDeselect={false}
    size="sm"
    style={{ flex: '1 1 130px' }}
    comboboxProps={{ width: 180, position: 'bottom-start' }}
    data-testid="rule-often"
  />
);

const Times = ({ row, onChange }: PartProps): ReactNode =>
  row.ask === 'count' ? (
    <WholeNumber
      name="Times"
      value={row.count}
      onChange={(count) => onChange({ ...row, count })}
      min={0}
      max={1_000_000}
      suffix={row.count === 1 ? ' time' : ' times'}
      style={{ flex: '1 1 90px' }}
    />
  ) : null;

const Moment = ({ row, onChange }: PartProps): ReactNode => {
  if (row.ask !== 'first' && row.ask !== 'last') return null;
  const condition: Condition = { field: '', operator: row.operator, value: row.value };
  const compare = (name: string | null): void => {
    const operator = dateChoices.find((choice) => choice.operator === name)?.operator ?? 'in-last';
    onChange({ ...row, operator, value: carriedValue(row.value, 'date', operator) });
  };
  return (
    <>
      <Select
        aria-label="Operator"
        data={dateChoices.map(({ operator, label }) => ({ value: String(operator), label }))}
        value={row.operator}
        onChange={compare}
        allowDeselect={false}
        size="sm"
        style={{ flex: '1 1 150px' }}
        comboboxProps={{ width: 230, position: 'bottom-start' }}
      />
      <ComparisonValue condition={condition} type="date" onChange={(value) => onChange({ ...row, value })} />
    </>
  );
};

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** Asks whether, how often, or when first or last a lead did something within a time. */
export const EventCondition = ({ condition, onChange }: Props): ReactNode => {
  const { catalogue } = useBuilder();
  const row = readEvent(condition);
  const change = (next: EventRow): void => onChange(eventCondition(next));
  return (
    <>
      <Autocomplete
        aria-label="Event"
        placeholder="which event"
        data={[...catalogue.events]}
        value={row.event}
        onChange={(event) => change({ ...row, event })}
        error={row.event === ''}
        maxLength={256}
        size="sm"
        style={{ flex: '1 1 150px' }}
        data-testid="rule-event"
      />
      <Ask row={row} onChange={change} />
      <Times row={row} onChange={change} />
      <Moment row={row} onChange={change} />
      <EventWindow row={row} onChange={change} />
      <EventWhere row={row} onChange={change} />
    </>
  );
};
