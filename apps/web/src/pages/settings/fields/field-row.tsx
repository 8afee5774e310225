import { Select, TextInput } from '@mantine/core';
import { type Field, fieldTypes } from '@ripen/domain';
import classes from '../settings.module.css';
import type { EditedRow } from '../use-edited-list.ts';

const types = fieldTypes.map((type) => ({ value: type, label: `${type.charAt(0).toUpperCase()}${type.slice(1)}` }));

const typeOf = (name: string | null): Field['type'] => fieldTypes.find((type) => type === name) ?? 'text';

const without = (item: Field, key: 'group' | 'unit'): Field => {
  const { [key]: _, ...rest } = item;
  return rest;
};

const withText = (item: Field, key: 'group' | 'unit', text: string): Field =>
  text === '' ? without(item, key) : { ...item, [key]: text };

/** One field under edit; the name of a stored one stays, since programs write it. */
export const FieldRow = ({ row, onChange }: { row: EditedRow<Field>; onChange: (row: EditedRow<Field>) => void }) => {
  const { item, known } = row;
  const change = (next: Field) => onChange({ ...row, item: next });
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Label"
        placeholder="Label"
        maxLength={128}
        value={item.label}
        onChange={({ currentTarget }) => change({ ...item, label: currentTarget.value })}
      />
      {known ? (
        <span className={classes.known}>{item.name}</span>
      ) : (
        <TextInput
          size="xs"
          aria-label="Name in rules and programs"
          placeholder="name"
          maxLength={128}
          value={item.name}
          onChange={({ currentTarget }) => change({ ...item, name: currentTarget.value })}
        />
      )}
      <Select
        size="xs"
        aria-label="Type"
        data={types}
        value={item.type}
        onChange={(name) => change({ ...item, type: typeOf(name) })}
      />
      <TextInput
        size="xs"
        aria-label="Group"
        placeholder="Group"
        maxLength={64}
        value={item.group ?? ''}
        onChange={({ currentTarget }) => change(withText(item, 'group', currentTarget.value))}
      />
      <TextInput
        size="xs"
        aria-label="Unit"
        placeholder="Unit"
        maxLength={32}
        value={item.unit ?? ''}
        onChange={({ currentTarget }) => change(withText(item, 'unit', currentTarget.value))}
      />
    </>
  );
};
