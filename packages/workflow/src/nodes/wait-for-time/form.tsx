import { Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DayPicker } from '../../editor/day-picker.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import { textsOf } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const WaitForTimeForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <DayPicker
      label="On one of these days"
      value={textsOf(config.days)}
      onChange={(days) => onChange({ ...config, days })}
      error={problemAt(problems, '/days')}
    />
    <TextInput
      type="time"
      label="At"
      value={textOf(config.at)}
      onChange={({ currentTarget }) => onChange({ ...config, at: currentTarget.value })}
      error={problemAt(problems, '/at')}
    />
    <Text size="xs" c="dimmed">
      By the lead’s own clock: its time zone, else its company’s, else the workspace’s.
    </Text>
  </Stack>
);

/** The wait for a time of the week in the editor. */
export const waitForTimeEditor: NodeEditor = {
  icon: IconCalendarTime,
  Form: WaitForTimeForm,
  example: { days: ['monday'], at: '09:00' },
  unfinished: 'Wait for a time of the week, but it isn’t said which',
};
