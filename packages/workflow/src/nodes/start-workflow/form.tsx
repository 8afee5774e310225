import { Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { WorkflowSelect } from '../../editor/workflow-select.tsx';

const StartWorkflowForm = (props: FormProps): ReactNode => (
  <Stack gap="sm">
    <WorkflowSelect {...props} label="Workflow" />
    <Text size="xs" c="dimmed">
      It begins at its entry, if it may take the lead in; the lead goes on here as well.
    </Text>
  </Stack>
);

/** The start of another workflow in the editor. */
export const startWorkflowEditor: NodeEditor = {
  icon: IconPlayerPlay,
  Form: StartWorkflowForm,
  example: { workflow: '00000000-0000-4000-8000-000000000000' },
  unfinished: 'Start a workflow, but it isn’t said which',
};
