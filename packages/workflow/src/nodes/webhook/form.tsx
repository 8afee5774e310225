import { JsonInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { Json } from '@ripen/domain';
import { IconWebhook } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { FilledIn } from '../../editor/filling/filled-in.tsx';
import { useFillable } from '../../editor/filling/use-fillable.ts';
import type { FormProps } from '../../editor/form-props.ts';
import { HeaderFields } from '../../editor/header-fields.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { SavedFields } from './saved-fields.tsx';
import { textOf } from '../../editor/text-of.ts';

const parsed = (text: string): { body: Json } | null => {
  try {
    return { body: JSON.parse(text) as Json };
  } catch {
    return null;
  }
};

const Body = ({ config, onChange, setting }: FormProps): ReactNode => {
  const fillable = useFillable(setting);
  const [text, setText] = useState(() => JSON.stringify(config.body ?? {}, null, 2));
  const change = (next: string): void => {
    setText(next);
    const read = parsed(next);
    if (read) onChange({ ...config, body: read.body });
  };
  return (
    <FilledIn text={text} fillable={fillable} hints={false}>
      {(aria) => (
        <JsonInput
          {...aria}
          label="Body"
          description="JSON; words in double braces are filled in from the lead"
          value={text}
          onChange={change}
          error={parsed(text) ? undefined : 'This isn’t JSON yet, so the body stays as it was'}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        />
      )}
    </FilledIn>
  );
};

const WebhookForm = (props: FormProps): ReactNode => {
  const { config, onChange, problems } = props;
  const { body, ...withoutBody } = config;
  return (
    <Stack gap="sm">
      <TextInput
        label="Address"
        placeholder="https://example.com/hook"
        type="url"
        value={textOf(config.url)}
        onChange={({ currentTarget }) => onChange({ ...config, url: currentTarget.value })}
        error={problemAt(problems, '/url')}
        data-autofocus
      />
      <Select
        label="Method"
        data={['POST', 'PUT', 'PATCH', 'GET', 'DELETE']}
        value={textOf(config.method) || 'POST'}
        onChange={(method) => onChange({ ...config, method: method ?? 'POST' })}
        error={problemAt(problems, '/method')}
        allowDeselect={false}
      />
      <HeaderFields
        headers={config.headers}
        onChange={(headers) => onChange({ ...config, headers })}
        error={problemAt(problems, '/headers')}
      />
      <Switch
        label="Send a body of your own"
        description="Otherwise the lead and its run are sent"
        checked={body !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? { ...config, body: {} } : withoutBody)}
      />
      {body === undefined ? null : <Body {...props} />}
      <SavedFields {...props} />
      <Text size="xs" c="dimmed">
        Calls are signed, so that the other program can tell that they come from you. The secret it needs is in the
        settings, under Webhooks.
      </Text>
    </Stack>
  );
};

/** The webhook in the editor. */
export const webhookEditor: NodeEditor = {
  icon: IconWebhook,
  Form: WebhookForm,
  example: { url: 'https://example.com/hook' },
  unfinished: 'Call an address that isn’t written yet',
};
