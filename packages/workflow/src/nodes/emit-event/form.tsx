import { Autocomplete, JsonInput, Stack, Text } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconBolt } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { without } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const read = (text: string): JsonObject | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
};

const EmitEventForm = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const [text, setText] = useState(() =>
    config.properties === undefined ? '' : JSON.stringify(config.properties, null, 2),
  );
  const change = (next: string): void => {
    setText(next);
    const properties = read(next);
    if (next.trim() === '') onChange(without(config, 'properties'));
    else if (properties) onChange({ ...config, properties });
  };
  return (
    <Stack gap="sm">
      <Autocomplete
        label="Event"
        description="Entries, waits and scoring models that listen for it hear it"
        placeholder="such as Nurturing Finished"
        data={[...setting.catalogue.events]}
        value={textOf(config.event)}
        onChange={(event) => onChange({ ...config, event })}
        error={problemAt(problems, '/event')}
        maxLength={128}
        data-autofocus
      />
      <JsonInput
        label="Properties"
        description="JSON, or nothing; words in double braces are filled in from the lead"
        placeholder={'{ "plan": "{{ plan }}" }'}
        value={text}
        onChange={change}
        error={
          text.trim() === '' || read(text)
            ? problemAt(problems, '/properties')
            : 'This isn’t a JSON object yet, so the properties stay as they were'
        }
        autosize
        minRows={2}
        maxRows={12}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
      <Text size="xs" c="dimmed">
        Workflows that set off one another are stopped after 20 times within an hour.
      </Text>
    </Stack>
  );
};

/** The event in the editor. */
export const emitEventEditor: NodeEditor = {
  icon: IconBolt,
  Form: EmitEventForm,
  example: { event: 'Nurturing Finished' },
  unfinished: 'Let an event happen that has no name yet',
};
