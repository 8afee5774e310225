import { Group, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from '../../../editor/form-props.ts';
import { problemAt } from '../../../editor/problem-at.ts';
import { textOf } from '../../../editor/text-of.ts';
import { SegmentField } from './crossing-forms.tsx';

const rhythms = [
  { value: '* * *', label: 'Every day' },
  { value: '* * 1-5', label: 'Monday to Friday' },
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day, index) => ({
    value: `* * ${(index + 1) % 7}`,
    label: `Every ${day}`,
  })),
  { value: '1 * *', label: 'The first of every month' },
  { value: '15 * *', label: 'The 15th of every month' },
  { value: 'own', label: 'Another rhythm (cron)' },
];

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

const readTime = (cron: string): { days: string; at: string } | null => {
  const match = /^(\d{1,2}) (\d{1,2}) (\S+ \S+ \S+)$/.exec(cron.trim());
  if (!match) return null;
  const [, minute = '', hour = '', days = ''] = match;
  if (!rhythms.some(({ value }) => value === days)) return null;
  return { days, at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
};

const writeTime = (days: string, at: string): string => {
  const [hour = '9', minute = '0'] = at.split(':');
  return `${Number(minute)} ${Number(hour)} ${days}`;
};

/** A rhythm, and the segment whose leads come in by it. */
export const ScheduleForm = (props: FormProps): ReactNode => {
  const { config, onChange, problems } = props;
  const cron = textOf(config.cron);
  const usual = readTime(cron);
  const { zone, ...others } = config;
  return (
    <Stack gap="sm">
      <SegmentField {...props} />
      <Group gap="xs" grow align="flex-start">
        <Select
          label="When"
          data={rhythms}
          value={usual?.days ?? 'own'}
          onChange={(days) =>
            onChange({
              ...config,
              cron: days === 'own' || !days ? `0 9 1 */3 *` : writeTime(days, usual?.at ?? '09:00'),
            })
          }
          allowDeselect={false}
        />
        {usual ? (
          <TextInput
            type="time"
            label="At"
            value={usual.at}
            onChange={({ currentTarget }) =>
              currentTarget.value === ''
                ? undefined
                : onChange({ ...config, cron: writeTime(usual.days, currentTarget.value) })
            }
          />
        ) : null}
      </Group>
      {usual ? null : (
        <TextInput
          label="Cron"
          description="Minute, hour, day of the month, month, day of the week"
          value={cron}
          onChange={({ currentTarget }) => onChange({ ...config, cron: currentTarget.value })}
          error={problemAt(problems, '/cron')}
          maxLength={128}
        />
      )}
      <Select
        label="Time zone"
        placeholder="The workspace’s"
        data={[...zones]}
        value={textOf(zone) || null}
        onChange={(name) => onChange(name === null ? others : { ...others, zone: name })}
        error={problemAt(problems, '/zone')}
        searchable
        clearable
        limit={50}
      />
    </Stack>
  );
};
