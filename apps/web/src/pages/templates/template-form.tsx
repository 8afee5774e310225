import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { FilledIn, type Fillable, fillableOf, VariableMenu } from '@ripen/workflow/editor';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queries } from '../../api.ts';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { TemplatePreview } from './template-preview.tsx';
import classes from './templates.module.css';
import { Refusal } from '../../forms/refusal.tsx';

/** A template as it is written. */
export interface TemplateDraft {
  name: string;
  subject: string;
  html: string;
}

interface Props {
  start: TemplateDraft;
  onSave: (draft: TemplateDraft) => void;
  saving: boolean;
  error: unknown;
}

const required = (words: string) => (value: string) => (value.trim() === '' ? words : null);

const useDraft = (start: TemplateDraft) => {
  const form = useForm<TemplateDraft>({
    initialValues: start,
    validate: {
      name: required('Give it a name to choose it by'),
      subject: required('Say what the mail is about'),
      html: required('Write something'),
    },
  });
  const { name, subject, html } = start;
  const { resetDirty, setInitialValues } = form;
  const settle = useRef({ resetDirty, setInitialValues });
  useEffect(() => {
    settle.current.setInitialValues({ name, subject, html });
    settle.current.resetDirty({ name, subject, html });
  }, [name, subject, html]);
  return form;
};

const useFillable = (): readonly Fillable[] => {
  const { data } = useQuery(queries.setting());
  const fields = data?.fields;
  return useMemo(() => (fields ? fillableOf(fields) : []), [fields]);
};

interface FieldProps {
  form: UseFormReturnType<TemplateDraft>;
  fillable: readonly Fillable[];
}

const TextField = ({ form, fillable }: FieldProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const { html } = form.getValues();
    const { selectionStart = html.length, selectionEnd = html.length } = area.current ?? {};
    form.setFieldValue('html', html.slice(0, selectionStart) + variable + html.slice(selectionEnd));
    area.current?.focus();
  };
  return (
    <div>
      <Group justify="space-between" align="flex-end" mb={4}>
        <label htmlFor="template-html" className={classes.label}>
          Text, as HTML
        </label>
        <VariableMenu fillable={fillable} onInsert={insert} />
      </Group>
      <FilledIn text={form.getValues().html} fillable={fillable}>
        {(aria) => (
          <Textarea
            id="template-html"
            ref={area}
            autosize
            minRows={16}
            maxRows={32}
            spellCheck={false}
            classNames={{ input: classes.code }}
            {...form.getInputProps('html')}
            {...aria}
          />
        )}
      </FilledIn>
    </div>
  );
};

/** Writes a template, with what it will look like beside it; asks before unsaved work is left. */
export const TemplateForm = ({ start, onSave, saving, error }: Props) => {
  const form = useDraft(start);
  const fillable = useFillable();
  const { subject, html } = form.getValues();
  return (
    <form className={classes.columns} onSubmit={form.onSubmit(onSave)}>
      <UnsavedGuard when={form.isDirty() && !saving} />
      <Stack gap="lg">
        <TextInput label="Name" maxLength={128} {...form.getInputProps('name')} />
        <FilledIn text={subject} fillable={fillable}>
          {(aria) => <TextInput label="Subject" maxLength={998} {...form.getInputProps('subject')} {...aria} />}
        </FilledIn>
        <TextField form={form} fillable={fillable} />
        <Refusal error={error} title="It wasn’t saved." />
        <Group>
          <Button type="submit" loading={saving} disabled={!form.isDirty() && start.name !== ''}>
            Save
          </Button>
        </Group>
      </Stack>
      <TemplatePreview subject={subject} html={html} />
    </form>
  );
};
