import { Chip, Group, Input } from '@mantine/core';
import { weekdays } from '@ripen/domain';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  value: readonly string[];
  onChange: (days: string[]) => void;
  error?: string | undefined;
}

/** Chooses days of the week. */
export const DayPicker = ({ label, value, onChange, error }: Props): ReactNode => (
  <Input.Wrapper label={label} error={error} labelElement="div">
    <Chip.Group
      multiple
      value={[...value]}
      onChange={(chosen) => onChange(weekdays.filter((day) => chosen.includes(day)))}
    >
      <Group gap={4} mt={4} role="group" aria-label={label}>
        {weekdays.map((day) => (
          <Chip key={day} value={day} size="xs" radius="sm" aria-label={day}>
            {day.charAt(0).toUpperCase() + day.slice(1, 3)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  </Input.Wrapper>
);
