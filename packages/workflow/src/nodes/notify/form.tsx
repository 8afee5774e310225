import { Stack, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { LiquidFields } from '../../editor/liquid-field.tsx';
import { MemberSelect } from '../../editor/member-select.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';

const texts = [
  { name: 'subject', label: 'Subject', placeholder: 'such as {{ firstName }} is ready for a call' },
  { name: 'message', label: 'Message', placeholder: 'What there is to know or to do', long: true },
];

const NotifyForm = (props: FormProps): ReactNode => (
  <Stack gap="md">
    <MemberSelect {...props} />
    <LiquidFields {...props} texts={texts} />
    <Text size="xs" c="dimmed">
      The mail ends with a link to the lead.
    </Text>
  </Stack>
);

/** The note to a person in the editor. */
export const notifyEditor: NodeEditor = {
  icon: IconBellRinging,
  Form: NotifyForm,
  example: { member: 'owner', subject: 'A lead is ready', message: '' },
  unfinished: 'Notify a person, but it isn’t said of what',
};
