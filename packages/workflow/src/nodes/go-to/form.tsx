import { NumberInput, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';

const GoToForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <NumberInput
      label="How many times"
      value={typeof config.times === 'number' ? config.times : ''}
      onChange={(times) => onChange({ times: typeof times === 'number' ? times : 0 })}
      min={1}
      max={100}
      allowDecimal={false}
      error={problemAt(problems, '/times')}
      data-autofocus
    />
    <Text size="xs" c="dimmed">
      Connect “Go back” with an earlier step; there must be a wait somewhere in between. Whoever has been back so often
      takes “Then go on”.
    </Text>
  </Stack>
);

/** The way back in the editor. */
export const goToEditor: NodeEditor = {
  icon: IconArrowBackUp,
  Form: GoToForm,
  example: { times: 3 },
  unfinished: 'Go back, but it isn’t said how often',
};
