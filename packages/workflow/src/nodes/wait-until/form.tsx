import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import { groupedFields } from '../../editor/grouped-fields.ts';
import { objectOf, without } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const Field = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const offset = objectOf(config.offset);
  const when = textOf(offset.when) || 'on';
  const choose = (chosen: string | null): void =>
    onChange(
      chosen === null || chosen === 'on'
        ? without(config, 'offset')
        : { ...config, offset: { when: chosen, by: offset.by ?? { days: 7 } } },
    );
  return (
    <Stack gap="sm">
      <Select
        label="The lead’s date"
        placeholder="Choose a field that holds a date"
        data={groupedFields(setting.catalogue.fields.filter(({ type }) => type === 'date'))}
        value={textOf(config.field) || null}
        onChange={(field) => onChange({ ...config, field: field ?? '' })}
        error={problemAt(problems, '/field')}
        nothingFoundMessage="There is no field of dates; add one in the settings"
        searchable
        allowDeselect={false}
        data-autofocus
      />
      <Select
        label="When"
        data={[
          { value: 'on', label: 'On that day' },
          { value: 'before', label: 'Some time before it' },
          { value: 'after', label: 'Some time after it' },
        ]}
        value={when}
        onChange={choose}
        allowDeselect={false}
      />
      {when === 'on' ? null : (
        <DurationInput
          label={when === 'before' ? 'How long before' : 'How long after'}
          value={offset.by}
          onChange={(by) => onChange({ ...config, offset: { ...offset, by } })}
          error={problemAt(problems, '/offset')}
        />
      )}
    </Stack>
  );
};

const WaitUntilForm = (props: FormProps): ReactNode => {
  const { config, onChange, problems } = props;
  const fixed = 'date' in config;
  const change = (kind: string): void => {
    const at: JsonObject = typeof config.at === 'string' ? { at: config.at } : {};
    onChange(kind === 'date' ? { date: '', ...at } : { field: '', ...at });
  };
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Which date"
        data={[
          { value: 'field', label: 'A date of the lead' },
          { value: 'date', label: 'One day for all' },
        ]}
        value={fixed ? 'date' : 'field'}
        onChange={change}
        fullWidth
      />
      {fixed ? (
        <TextInput
          type="date"
          label="Day"
          value={textOf(config.date)}
          onChange={({ currentTarget }) => onChange({ ...config, date: currentTarget.value })}
          error={problemAt(problems, '/date')}
        />
      ) : (
        <Field {...props} />
      )}
      <TextInput
        type="time"
        label="Time of day"
        description="On the lead’s clock; 09:00 if it is left out"
        value={textOf(config.at)}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? without(config, 'at') : { ...config, at: value })
        }
        error={problemAt(problems, '/at')}
      />
      <Text size="xs" c="dimmed">
        Whoever comes after that moment goes on at once.
        {fixed ? '' : ' Leads without a date take a way of their own.'}
      </Text>
    </Stack>
  );
};

/** The wait for a date in the editor. */
export const waitUntilEditor: NodeEditor = {
  icon: IconCalendarEvent,
  Form: WaitUntilForm,
  example: { field: 'renewal' },
  isBlank: ({ field }) => field === '',
  unfinished: 'Wait until a date, but it isn’t said which',
};
