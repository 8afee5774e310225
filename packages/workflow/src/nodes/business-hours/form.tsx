import { Select, Stack, Text } from '@mantine/core';
import type { Calendar } from '@ripen/domain';
import { IconBriefcase } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';
import { sayDays } from '../../say-days.ts';

const holidaysOf = ({ holidays }: Calendar): string => {
  if (holidays.length === 0) return '';
  return holidays.length === 1 ? ', not on one holiday' : `, not on ${holidays.length} holidays`;
};

const BusinessHoursForm = ({ config, onChange, setting: { calendar }, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="Whose clock counts"
      data={[
        { value: 'workspace', label: 'Ours, in the workspace’s time zone' },
        { value: 'lead', label: 'The lead’s own' },
      ]}
      value={textOf(config.clock) || null}
      onChange={(clock) => onChange({ clock: clock ?? 'workspace' })}
      error={problemAt(problems, '/clock') ?? problemAt(problems, '')}
      allowDeselect={false}
    />
    {calendar ? (
      <Text size="xs" c="dimmed">
        {calendar.hours.length === 0
          ? 'There are no hours yet.'
          : `Open on ${calendar.hours.map(({ days, from, to }) => `${sayDays(days)} from ${from} to ${to}`).join('; ')}${holidaysOf(calendar)}.`}{' '}
        Hours and holidays are set in the settings, under Hours.
      </Text>
    ) : null}
  </Stack>
);

/** The wait for business hours in the editor. */
export const businessHoursEditor: NodeEditor = {
  icon: IconBriefcase,
  Form: BusinessHoursForm,
  example: { clock: 'workspace' },
  unfinished: 'Wait for business hours',
};
