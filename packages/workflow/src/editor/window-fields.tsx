import { Group, Stack, Text, TextInput } from '@mantine/core';
import type { JsonObject, Problem } from '@ripen/domain';
import type { ReactNode } from 'react';
import { DayPicker } from './day-picker.tsx';
import { textsOf } from './list-of.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

interface Props {
  value: JsonObject;
  onChange: (window: JsonObject) => void;
  problems: readonly Problem[];
  /** Where the window stands, as a JSON pointer. */
  place: string;
}

/** Sets days of the week and a span of the day. */
export const WindowFields = ({ value, onChange, problems, place }: Props): ReactNode => {
  const [from, to] = [textOf(value.from), textOf(value.to)];
  return (
    <Stack gap="xs">
      <DayPicker
        label="Days"
        value={textsOf(value.days)}
        onChange={(days) => onChange({ ...value, days })}
        error={problemAt(problems, `${place}/days`)}
      />
      <Group grow gap="xs">
        <TextInput
          type="time"
          label="From"
          value={from}
          onChange={({ currentTarget }) => onChange({ ...value, from: currentTarget.value })}
          error={problemAt(problems, `${place}/from`)}
        />
        <TextInput
          type="time"
          label="To"
          value={to}
          onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value })}
          error={problemAt(problems, `${place}/to`)}
        />
      </Group>
      {from !== '' && to !== '' && to <= from ? (
        <Text size="xs" c="dimmed">
          {from === to ? 'The whole day.' : 'Ends on the next day.'}
        </Text>
      ) : null}
    </Stack>
  );
};
