import { Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';

const WaitForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <DurationInput
      label="How long"
      value={config.for}
      onChange={(span) => onChange({ for: span })}
      error={problemAt(problems, '/for')}
    />
    <Text size="xs" c="dimmed">
      Days, weeks and months keep the time of day in the lead’s own zone; hours and minutes simply pass.
    </Text>
  </Stack>
);

/** The wait in the editor. */
export const waitEditor: NodeEditor = {
  icon: IconClock,
  Form: WaitForm,
  example: { for: { days: 3 } },
  unfinished: 'Wait, but it isn’t said how long',
};
