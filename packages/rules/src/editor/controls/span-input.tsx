import { Group, NumberInput, Select } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';

const spanUnits = ['weeks', 'days', 'hours', 'minutes'] as const;
type SpanUnit = (typeof spanUnits)[number];

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readSpan = (value: Json): { count: number | ''; unit: SpanUnit } => {
  const held = isObject(value) ? value : {};
  const unit = spanUnits.find((known) => held[known] !== undefined) ?? 'days';
  const count = held[unit];
  return { count: typeof count === 'number' ? count : '', unit };
};

/** Sets a span of time by a number and a unit. */
export const SpanInput = ({
  value,
  onChange,
  name,
}: {
  value: Json;
  onChange: (span: JsonObject) => void;
  name: string;
}): ReactNode => {
  const { count, unit } = readSpan(value);
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: '1 1 160px' }}>
      <NumberInput
        aria-label={`${name}: how many`}
        value={count}
        onChange={(next) => onChange({ [unit]: typeof next === 'number' ? next : 0 })}
        min={1}
        max={10_000}
        allowDecimal={false}
        size="sm"
        w={76}
        error={count === '' || count === 0 ? true : undefined}
      />
      <Select
        aria-label={`${name}: unit`}
        data={[...spanUnits]}
        value={unit}
        onChange={(next) => onChange({ [next ?? 'days']: count === '' ? 1 : count })}
        allowDeselect={false}
        size="sm"
        style={{ flex: 1 }}
      />
    </Group>
  );
};
