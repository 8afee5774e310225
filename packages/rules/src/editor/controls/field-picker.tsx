import { type ComboboxItem, Group, Select, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';
import { type FieldChoice, freePrefix } from '../choices/field-choices.ts';

const grouped = (choices: readonly FieldChoice[]): { group: string; items: ComboboxItem[] }[] =>
  [...new Set(choices.map(({ group }) => group))].map((group) => ({
    group,
    items: choices.filter((choice) => choice.group === group).map(({ field, label }) => ({ value: field, label })),
  }));

/** Chooses what a condition is about, by its name; the type stands behind it. */
const FieldSelect = ({ field, onChange }: { field: string; onChange: (field: string) => void }): ReactNode => {
  const { choices } = useBuilder();
  const known = choices.some((choice) => choice.field === field);
  const odd = field === '' || known ? [] : [{ group: 'Unknown', items: [{ value: field, label: field }] }];
  return (
    <Select
      aria-label="Field"
      placeholder="Choose what it is about"
      data={[...grouped(choices), ...odd]}
      value={field === '' ? null : field}
      onChange={(chosen) => onChange(chosen ?? '')}
      renderOption={({ option }) => (
        <Group justify="space-between" gap="xs" wrap="nowrap" w="100%">
          <span>{option.label}</span>
          <Text span size="xs" c="dimmed">
            {choices.find((choice) => choice.field === option.value)?.about}
          </Text>
        </Group>
      )}
      nothingFoundMessage="There is no such field"
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      size="sm"
      maxDropdownHeight={320}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      data-testid="rule-field"
    />
  );
};

interface NameProps {
  prefix: string;
  field: string;
  onChange: (field: string) => void;
}

const FreeName = ({ prefix, field, onChange }: NameProps): ReactNode => (
  <TextInput
    aria-label="Name of the property"
    placeholder="property, such as plan"
    value={field.slice(prefix.length)}
    onChange={({ currentTarget }) => onChange(prefix + currentTarget.value.trim())}
    error={field === prefix ? true : undefined}
    size="sm"
    data-testid="rule-property"
  />
);

interface Props {
  field: string;
  onChange: (field: string) => void;
}

/** What a condition is about: a field to choose or, where names are free, a name to write. */
export const FieldPicker = ({ field, onChange }: Props): ReactNode => {
  const { choices } = useBuilder();
  const prefix = freePrefix(field);
  if (choices.length === 0) return <FreeName prefix="" field={field} onChange={onChange} />;
  return (
    <>
      <FieldSelect field={prefix ?? field} onChange={onChange} />
      {prefix === null ? null : <FreeName prefix={prefix} field={field} onChange={onChange} />}
    </>
  );
};
