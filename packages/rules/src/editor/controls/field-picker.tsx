import { type ComboboxItem, Group, type OptionsFilter, Select, Text, TextInput } from '@mantine/core';
import type { FieldType } from '@ripen/domain';
import {
  type Icon,
  IconAbc,
  IconCalendar,
  IconHash,
  IconList,
  IconQuestionMark,
  IconToggleLeft,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dimensionOf } from '../../index.ts';
import { useBuilder } from '../builder-context.ts';
import { choiceOf, type FieldChoice, prefixOf } from '../choices/field-choices.ts';

const typeIcons: Record<FieldType, Icon> = {
  text: IconAbc,
  number: IconHash,
  boolean: IconToggleLeft,
  date: IconCalendar,
  list: IconList,
};

const grouped = (choices: readonly FieldChoice[]): { group: string; items: ComboboxItem[] }[] =>
  [...new Set(choices.map(({ group }) => group))].map((group) => ({
    group,
    items: choices.filter((choice) => choice.group === group).map(({ field, label }) => ({ value: field, label })),
  }));

const FieldOption = ({ choice, label }: { choice: FieldChoice | null; label: string }): ReactNode => {
  const Icon = choice ? typeIcons[choice.type] : IconQuestionMark;
  return (
    <Group gap={8} wrap="nowrap" w="100%">
      <Icon size={14} stroke={1.75} aria-hidden style={{ flex: 'none', color: 'var(--mantine-color-dimmed)' }} />
      <span style={{ flex: 1 }}>{label}</span>
      <Text span size="xs" c="dimmed">
        {choice?.about}
      </Text>
    </Group>
  );
};

/** Finds fields by their label or by the heading they stand under. */
const fieldFilter: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLowerCase();
  return options.flatMap((option) => {
    if (!('group' in option)) return [];
    const all = typeof option.group === 'string' && option.group.toLowerCase().includes(wanted);
    const items = option.items.filter(({ label }) => all || String(label).toLowerCase().includes(wanted));
    return items.length === 0 ? [] : [{ group: option.group, items }];
  });
};

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
      renderOption={({ option }) => <FieldOption choice={choiceOf(option.value, choices)} label={option.label} />}
      filter={fieldFilter}
      nothingFoundMessage="There is no such field"
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      size="sm"
      style={{ flex: '1 1 150px' }}
      maxDropdownHeight={320}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
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
    aria-label={dimensionOf(prefix) === null ? 'Name of the property' : 'Name of the product'}
    placeholder={dimensionOf(prefix) === null ? 'property, such as plan' : 'product, such as crm'}
    value={field.slice(prefix.length)}
    onChange={({ currentTarget }) => onChange(prefix + currentTarget.value.trim())}
    error={field === prefix ? true : undefined}
    size="sm"
    style={{ flex: '1 1 110px' }}
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
  const prefix = prefixOf(field);
  if (choices.length === 0) return <FreeName prefix="" field={field} onChange={onChange} />;
  return (
    <>
      <FieldSelect field={prefix ?? field} onChange={onChange} />
      {prefix === null ? null : <FreeName prefix={prefix} field={field} onChange={onChange} />}
    </>
  );
};
