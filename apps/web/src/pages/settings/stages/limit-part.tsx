import { Group, NumberInput, Select, Stack, Switch } from '@mantine/core';
import type { PartProps } from './stage-drawer.tsx';
import { withTerm } from './terms-of.ts';

/** How long leads may stay in a stage, and what happens then. */
export const LimitPart = ({ stage, stages, onChange }: PartProps) => {
  const { limit } = stage;
  return (
    <Stack gap="sm">
      <Switch
        label="Has a time limit"
        checked={limit !== undefined}
        onChange={({ currentTarget }) =>
          onChange(withTerm(stage, 'limit', currentTarget.checked ? { after: { days: 30 } } : undefined))
        }
      />
      {limit === undefined ? null : (
        <Group grow align="flex-start">
          <NumberInput
            label="After so many days"
            value={limit.after.days ?? ''}
            min={1}
            max={700}
            allowDecimal={false}
            onChange={(days) => onChange({ ...stage, limit: { ...limit, after: { days: Number(days) || 1 } } })}
          />
          <Select
            label="Leads move to"
            placeholder="Nowhere; flows hear of it"
            data={stages
              .filter(({ name }) => name !== stage.name && name !== '')
              .map(({ name, label }) => ({ value: name, label }))}
            value={limit.to ?? null}
            onChange={(to) => onChange({ ...stage, limit: { after: limit.after, ...(to === null ? {} : { to }) } })}
            clearable
          />
        </Group>
      )}
    </Stack>
  );
};
