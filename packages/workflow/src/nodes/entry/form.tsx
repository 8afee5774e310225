import { Select, SegmentedControl, Stack, Text } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconDoorEnter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EventFields } from '../../editor/event-fields.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const fresh: Record<string, JsonObject> = {
  event: { on: 'event', event: '' },
  segment: { on: 'segment', segment: '', when: 'entered' },
  api: { on: 'api' },
};

const ways = [
  { value: 'event', label: 'Event' },
  { value: 'segment', label: 'Segment' },
  { value: 'api', label: 'By hand or API' },
];

const SegmentFields = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="Segment"
      placeholder="Choose a segment"
      data={setting.catalogue.segments.map(({ id, name }) => ({ value: id, label: name }))}
      value={textOf(config.segment) || null}
      onChange={(segment) => onChange({ ...config, segment: segment ?? '' })}
      error={problemAt(problems, '/segment')}
      nothingFoundMessage="There is no such segment"
      searchable
      allowDeselect={false}
    />
    <Select
      label="When a lead"
      data={[
        { value: 'entered', label: 'enters it' },
        { value: 'left', label: 'leaves it' },
      ]}
      value={textOf(config.when) || null}
      onChange={(when) => onChange({ ...config, when: when ?? 'entered' })}
      error={problemAt(problems, '/when')}
      allowDeselect={false}
    />
  </Stack>
);

const EntryForm = (props: FormProps): ReactNode => {
  const on = textOf(props.config.on);
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="How leads come in"
        data={ways}
        value={on}
        onChange={(way) => props.onChange(fresh[way] ?? { on: way })}
        fullWidth
      />
      {on === 'event' ? <EventFields {...props} /> : null}
      {on === 'segment' ? <SegmentFields {...props} /> : null}
      {on === 'api' ? (
        <Text size="sm" c="dimmed">
          Leads come in when you start one by hand, or when a program calls the API.
        </Text>
      ) : null}
    </Stack>
  );
};

/** The entry in the editor. */
export const entryEditor: NodeEditor = {
  icon: IconDoorEnter,
  Form: EntryForm,
  example: { on: 'api' },
  unfinished: 'Leads come in, but it isn’t said how',
};
