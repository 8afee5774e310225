import { Group, NumberInput, SegmentedControl, Select, Stack, Switch } from '@mantine/core';
import type { Stage } from '@ripen/domain';
import type { PartProps } from './stage-drawer.tsx';
import { withTerm } from './terms-of.ts';

type Limit = NonNullable<Stage['limit']>;

interface TimeProps {
  limit: Limit;
  onChange: (limit: Limit) => void;
}

const whole = { allowDecimal: false, allowNegative: false, min: 0 } as const;

const CalendarTime = ({ limit, onChange }: TimeProps) => {
  const { days = 0, hours = 0 } = limit.after;
  const set = (next: { days: number; hours: number }) => {
    const after = { ...(next.days > 0 && { days: next.days }), ...(next.hours > 0 && { hours: next.hours }) };
    onChange({ ...limit, after: next.days + next.hours > 0 ? after : { hours: 1 } });
  };
  return (
    <>
      <NumberInput
        {...whole}
        label="Days"
        value={days}
        max={700}
        onChange={(value) => set({ days: Number(value), hours })}
      />
      <NumberInput
        {...whole}
        label="and hours"
        value={hours}
        max={500}
        onChange={(value) => set({ days, hours: Number(value) })}
      />
    </>
  );
};

const OpenTime = ({ limit, onChange }: TimeProps) => (
  <NumberInput
    {...whole}
    label="Business hours"
    description="As set under Business hours"
    min={1}
    max={2_000}
    value={limit.after.hours ?? 1}
    onChange={(hours) => onChange({ ...limit, after: { hours: Number(hours) || 1 } })}
  />
);

const counted = (limit: Limit, open: boolean): Limit => {
  const { open: _before, ...rest } = limit;
  return open ? { ...rest, after: { hours: limit.after.hours ?? 8 }, open } : rest;
};

const movedTo = (limit: Limit, to: string | null): Limit => {
  const { to: _before, ...rest } = limit;
  return to === null ? rest : { ...rest, to };
};

const Terms = ({ limit, stage, stages, onChange }: PartProps & { limit: Limit }) => {
  const set = (next: Limit) => onChange({ ...stage, limit: next });
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="How time is counted"
        data={[
          { value: 'calendar', label: 'Days and hours' },
          { value: 'open', label: 'Business hours' },
        ]}
        value={limit.open === true ? 'open' : 'calendar'}
        onChange={(value) => set(counted(limit, value === 'open'))}
      />
      <Group grow align="flex-end">
        {limit.open === true ? (
          <OpenTime limit={limit} onChange={set} />
        ) : (
          <CalendarTime limit={limit} onChange={set} />
        )}
      </Group>
      <Select
        label="Then leads move to"
        placeholder="Nowhere; flows hear of it"
        data={stages
          .filter(({ name }) => name !== stage.name && name !== '')
          .map(({ name, label }) => ({ value: name, label }))}
        value={limit.to ?? null}
        onChange={(to) => set(movedTo(limit, to))}
        clearable
      />
    </>
  );
};

/** How long leads may stay in a stage, and what happens then. */
export const LimitPart = (props: PartProps) => {
  const { stage, onChange } = props;
  return (
    <Stack gap="sm">
      <Switch
        label="Has a time limit"
        checked={stage.limit !== undefined}
        onChange={({ currentTarget }) =>
          onChange(withTerm(stage, 'limit', currentTarget.checked ? { after: { days: 30 } } : undefined))
        }
      />
      {stage.limit === undefined ? null : <Terms {...props} limit={stage.limit} />}
    </Stack>
  );
};
