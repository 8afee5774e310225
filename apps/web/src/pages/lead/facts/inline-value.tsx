import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { Field, Json } from '@ripen/domain';
import { ValueInput } from '@ripen/rules/editor';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { problemWords } from '../../../words/problem-words.ts';
import classes from '../lead.module.css';
import { sayValue } from './say-value.ts';

/** A fact and how to change it; null is nothing known, and saving null forgets it. */
export interface InlineValueProps {
  field: Field;
  value: Json;
  say?: (value: Json) => string;
  onSave: (value: Json) => Promise<unknown>;
}

const cleaned = (value: Json): Json => {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return Array.isArray(value) && value.length === 0 ? null : value;
};

const Editing = ({ field, value: before, onSave, onDone }: InlineValueProps & { onDone: () => void }) => {
  const [value, setValue] = useState<Json>(before ?? (field.type === 'boolean' ? false : ''));
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const save = async () => {
    setSaving(true);
    try {
      await onSave(cleaned(value));
      onDone();
    } catch (error) {
      setFailure(problemWords(error));
      setSaving(false);
    }
  };
  useWindowEvent('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) onDone();
  });
  return (
    <dd>
      <form className={classes.edit} onSubmit={submit} noValidate>
        <ValueInput field={field} value={value} onChange={setValue} name={field.label} error={failure} />
        <ActionIcon
          aria-label={`Save ${field.label}`}
          loading={saving}
          type="submit"
          variant="filled"
          color="plum"
          size={30}
        >
          <IconCheck size={16} stroke={2} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="Leave it as it was" onClick={onDone} size={30}>
          <IconX size={16} stroke={2} aria-hidden />
        </ActionIcon>
      </form>
    </dd>
  );
};

/** A fact in a list of facts; pressing its value turns it into an input with save and cancel. */
export const InlineValue = (props: InlineValueProps) => {
  const { field, value, say = (known: Json) => sayValue(field, known) } = props;
  const [editing, setEditing] = useState(false);
  return (
    <>
      <dt>{field.label}</dt>
      {editing ? (
        <Editing {...props} onDone={() => setEditing(false)} />
      ) : (
        <dd>
          <UnstyledButton
            className={classes.value}
            onClick={() => setEditing(true)}
            aria-label={`${field.label}: ${value === null ? 'unknown' : say(value)}. Change`}
          >
            {value === null ? '–' : say(value)}
            <IconPencil size={14} stroke={1.75} aria-hidden />
          </UnstyledButton>
        </dd>
      )}
    </>
  );
};
