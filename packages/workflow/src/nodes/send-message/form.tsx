import { Alert, Stack, Text } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { LiquidFields } from '../../editor/liquid-field.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { SendingWindowField } from '../../editor/sending-window-field.tsx';

const texts = [
  { name: 'to', label: 'To', placeholder: 'such as {{ phone }}', needed: true },
  { name: 'text', label: 'Text', placeholder: 'Hello {{ firstName }}, …', long: true },
];

const SendMessageForm = (props: FormProps): ReactNode => (
  <Stack gap="md">
    {props.setting.provider === null ? (
      <Alert color="red" p="sm">
        Messages have no provider yet. Set one in the settings, under Messages.
      </Alert>
    ) : null}
    <LiquidFields {...props} texts={texts} />
    <SendingWindowField {...props} />
    {props.setting.provider ? (
      <Text size="xs" c="dimmed">
        Goes out through {props.setting.provider}.
      </Text>
    ) : null}
  </Stack>
);

/** The message in the editor. */
export const sendMessageEditor: NodeEditor = {
  icon: IconMessageCircle,
  Form: SendMessageForm,
  example: { to: '{{ phone }}', text: 'Hello' },
  unfinished: 'Send a message that isn’t written yet',
};
