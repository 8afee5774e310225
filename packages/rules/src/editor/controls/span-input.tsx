import { Group, Select } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';
import { WholeNumber } from './whole-number.tsx';

const spanUnits = ['weeks', 'days', 'hours', 'minutes'] as const;
type SpanUnit = (typeof spanUnits)[number];

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readSpan = (value: Json): { count: number; unit: SpanUnit } => {
  const held = isObject(value) ? value : {};
  const unit = spanUnits.find((known) => held[known] !== undefined) ?? 'days';
  const count = held[unit];
  return { count: typeof count === 'number' ? count : 1, unit };
};

interface Props {
  value: Json;
  onChange: (span: JsonObject) => void;
  name: string;
}

/** Sets a span of time by a number and a unit. */
export const SpanInput = ({ value, onChange, name }: Props): ReactNode => {
  const { count, unit } = readSpan(value);
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: '1 1 150px' }}>
      <WholeNumber
        name={`${name}: how many`}
        value={count}
        onChange={(next) => onChange({ [unit]: next })}
        min={1}
        max={10_000}
        w={72}
      />
      <Select
        aria-label={`${name}: unit`}
        data={[...spanUnits]}
        value={unit}
        onChange={(next) => onChange({ [next ?? 'days']: count })}
        allowDeselect={false}
        size="sm"
        style={{ flex: 1, minWidth: 84 }}
      />
    </Group>
  );
};
