import { Stack, Text } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';
import { EventFields } from '../../editor/event-fields.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';

const WaitForEventForm = (props: FormProps): ReactNode => (
  <Stack gap="md">
    <EventFields {...props} />
    <DurationInput
      label="How long at most"
      value={props.config.timeout}
      onChange={(timeout) => props.onChange({ ...props.config, timeout })}
      error={problemAt(props.problems, '/timeout')}
    />
    <Text size="xs" c="dimmed">
      Only what happens while the lead waits here counts. When the time is over, the lead goes on by the other way.
    </Text>
  </Stack>
);

/** The wait for an event in the editor. */
export const waitForEventEditor: NodeEditor = {
  icon: IconEar,
  Form: WaitForEventForm,
  example: { event: 'Signed Up', timeout: { days: 3 } },
  unfinished: 'Wait for an event, but it isn’t said which',
};
