import { SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FilledIn } from '../../editor/filling/filled-in.tsx';
import { useFillable } from '../../editor/filling/use-fillable.ts';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { SendingWindowField } from '../../editor/sending-window-field.tsx';
import { TopicField } from '../../editor/topic-field.tsx';
import { textOf } from '../../editor/text-of.ts';
import { useInsertion } from '../../editor/use-insertion.ts';
import { VariableMenu } from '../../editor/variable-menu.tsx';

const Stored = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Select
    label="Template"
    placeholder="Choose a template"
    data={setting.templates.map(({ id, name }) => ({ value: id, label: name }))}
    value={textOf(config.template) || null}
    onChange={(template) => onChange({ ...config, template: template ?? '' })}
    error={problemAt(problems, '/template')}
    nothingFoundMessage="There is no such template"
    searchable
    allowDeselect={false}
  />
);

const Inline = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const { remember, insert } = useInsertion();
  const fillable = useFillable(setting);
  const fillIn = (variable: string): void => {
    const { name, text } = insert(variable, (field) => textOf(config[field]), 'html');
    onChange({ ...config, [name]: text });
  };
  return (
    <Stack gap="sm">
      <FilledIn text={textOf(config.subject)} fillable={fillable}>
        {(aria) => (
          <TextInput
            {...aria}
            label="Subject"
            name="subject"
            placeholder="such as Welcome, {{ firstName }}"
            value={textOf(config.subject)}
            onChange={({ currentTarget }) => onChange({ ...config, subject: currentTarget.value })}
            onBlur={remember}
            error={problemAt(problems, '/subject')}
            maxLength={998}
            data-autofocus
          />
        )}
      </FilledIn>
      <FilledIn text={textOf(config.html)} fillable={fillable}>
        {(aria) => (
          <Textarea
            {...aria}
            label="Text"
            name="html"
            description="HTML; words in double braces are filled in from the lead"
            placeholder="<p>Hello {{ firstName }},</p>"
            value={textOf(config.html)}
            onChange={({ currentTarget }) => onChange({ ...config, html: currentTarget.value })}
            onBlur={remember}
            error={problemAt(problems, '/html')}
            autosize
            minRows={6}
            maxRows={24}
            spellCheck
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          />
        )}
      </FilledIn>
      <VariableMenu fillable={fillable} onInsert={fillIn} />
    </Stack>
  );
};

const beside = ({ window, topic }: JsonObject): JsonObject => ({
  ...(window === undefined ? {} : { window }),
  ...(topic === undefined ? {} : { topic }),
});

const SendEmailForm = (props: FormProps): ReactNode => {
  const stored = 'template' in props.config;
  const change = (from: string): void =>
    props.onChange({
      ...(from === 'stored' ? { template: '' } : { subject: '', html: '' }),
      ...beside(props.config),
    });
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Where the mail comes from"
        data={[
          { value: 'here', label: 'Write it here' },
          { value: 'stored', label: 'Use a template' },
        ]}
        value={stored ? 'stored' : 'here'}
        onChange={change}
        fullWidth
      />
      {stored ? <Stored {...props} /> : <Inline {...props} />}
      <TopicField {...props} />
      <SendingWindowField {...props} />
      <Text size="xs" c="dimmed">
        The lead goes on as soon as the mail is handed over.
      </Text>
    </Stack>
  );
};

/** The mail in the editor. */
export const sendEmailEditor: NodeEditor = {
  icon: IconMail,
  Form: SendEmailForm,
  example: { subject: 'Welcome', html: '<p>Hello</p>' },
  unfinished: 'Send a mail that isn’t written yet',
};
