import { Autocomplete, Button, Group, NumberInput, Select, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EventWindow } from '../../index.ts';
import { useBuilder } from '../builder-context.ts';
import type { Condition } from '../tree/builder-tree.ts';
import {
  eventOperator,
  eventOperators,
  type EventValue,
  readEventValue,
  writeEventValue,
} from '../tree/event-value.ts';
import { SpanInput } from './span-input.tsx';

const often: Record<(typeof eventOperators)[number], string> = {
  'at-least': 'at least',
  'at-most': 'at most',
  exactly: 'exactly',
  more: 'more than',
  fewer: 'fewer than',
};

const whenOf = (window: EventWindow): string => (typeof window === 'string' ? window : 'within');

const windows = [
  { value: 'within', label: 'in the last' },
  { value: 'ever', label: 'ever' },
  { value: 'this-run', label: 'since this run began' },
];

const windowOf = (when: string | null): EventWindow =>
  when === 'ever' || when === 'this-run' ? when : { within: { days: 30 } };

interface PartProps {
  row: EventValue;
  change: (more: Partial<EventValue>) => void;
}

const When = ({ row, change }: PartProps): ReactNode => (
  <>
    <Select
      aria-label="When"
      data={windows}
      value={whenOf(row.window)}
      onChange={(when) => change({ window: windowOf(when) })}
      allowDeselect={false}
      size="sm"
      style={{ flex: '1 1 120px' }}
    />
    {typeof row.window === 'string' ? null : (
      <SpanInput
        name="In the last"
        value={{ ...row.window.within }}
        onChange={(within) => change({ window: { within } })}
      />
    )}
  </>
);

const Where = ({ row, change }: PartProps): ReactNode => {
  const { properties } = useBuilder();
  if (row.where === null)
    return (
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => change({ where: { and: [] } })}
        style={{ alignSelf: 'center' }}
      >
        Only with certain properties
      </Button>
    );
  return (
    <div style={{ flex: '1 1 100%' }}>
      <Group justify="space-between" mb={4}>
        <Text size="sm">where its properties are so:</Text>
        <Button variant="subtle" size="compact-xs" color="gray" onClick={() => change({ where: null })}>
          Any properties
        </Button>
      </Group>
      {properties(row.where, (where) => change({ where }))}
    </div>
  );
};

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** Asks how often a lead did something within a time. */
export const EventCondition = ({ condition, onChange }: Props): ReactNode => {
  const { catalogue } = useBuilder();
  const row = readEventValue(condition.value);
  const change = (more: Partial<EventValue>): void =>
    onChange({ ...condition, value: writeEventValue({ ...row, ...more }) });
  return (
    <>
      <Autocomplete
        aria-label="Event"
        placeholder="which event"
        data={[...catalogue.events]}
        value={row.event}
        onChange={(event) => change({ event })}
        error={row.event === ''}
        size="sm"
        style={{ flex: '1 1 140px' }}
        data-testid="rule-event"
      />
      <Select
        aria-label="How often"
        data={eventOperators.map((operator) => ({ value: operator, label: often[operator] }))}
        value={eventOperator(condition.operator)}
        onChange={(operator) => onChange({ ...condition, operator: operator ?? 'at-least' })}
        allowDeselect={false}
        size="sm"
        style={{ flex: '1 1 110px' }}
      />
      <NumberInput
        aria-label="Times"
        value={row.count}
        onChange={(count) => change({ count: typeof count === 'number' ? count : 1 })}
        min={0}
        max={1_000_000}
        allowDecimal={false}
        suffix={row.count === 1 ? ' time' : ' times'}
        size="sm"
        style={{ flex: '1 1 90px' }}
      />
      <When row={row} change={change} />
      <Where row={row} change={change} />
    </>
  );
};
