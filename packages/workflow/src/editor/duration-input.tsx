import { Button, Group, Input, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { type Json, type JsonObject, type Unit, units } from '@ripen/domain';
import { type ReactNode, useState } from 'react';

const usual: readonly Unit[] = ['days', 'hours', 'minutes'];
const presets: readonly { label: string; value: JsonObject }[] = [
  { label: '1 hour', value: { hours: 1 } },
  { label: '1 day', value: { days: 1 } },
  { label: '3 days', value: { days: 3 } },
  { label: '1 week', value: { weeks: 1 } },
];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const titled = (unit: Unit): string => unit.charAt(0).toUpperCase() + unit.slice(1);

interface Props {
  label: string;
  value: Json | undefined;
  onChange: (value: JsonObject) => void;
  error?: string | undefined;
}

/** Sets a span of time by its units; units that stand in the value are always shown. */
export const DurationInput = ({ label, value, onChange, error }: Props): ReactNode => {
  const [all, setAll] = useState(false);
  const held = isObject(value) ? value : {};
  const shown = units.filter((unit) => all || usual.includes(unit) || held[unit] !== undefined);
  const change = (unit: Unit, count: number | string): void => {
    const others = Object.fromEntries(Object.entries(held).filter(([name]) => name !== unit));
    onChange(count === '' || count === 0 ? others : { ...others, [unit]: Number(count) });
  };
  return (
    <Stack gap="xs">
      <Input.Label>{label}</Input.Label>
      <SimpleGrid cols={3} spacing="xs" verticalSpacing="xs">
        {shown.map((unit) => (
          <NumberInput
            key={unit}
            label={titled(unit)}
            value={typeof held[unit] === 'number' ? held[unit] : ''}
            onChange={(count) => change(unit, count)}
            min={0}
            max={100_000_000}
            allowDecimal={false}
            placeholder="0"
          />
        ))}
      </SimpleGrid>
      {error ? <Input.Error>{error}</Input.Error> : null}
      <Group gap={6}>
        {presets.map((preset) => (
          <Button key={preset.label} variant="default" size="compact-xs" onClick={() => onChange(preset.value)}>
            {preset.label}
          </Button>
        ))}
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Fewer units' : 'More units'}
        </Button>
      </Group>
    </Stack>
  );
};
