import { NumberInput, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import type { Field, Json } from '@ripen/domain';
import type { ReactNode } from 'react';

/** What a value editor is given: the field that the value is for, and the value so far. */
export interface ValueInputProps {
  field: Pick<Field, 'type' | 'options' | 'unit'>;
  value: Json;
  onChange: (value: Json) => void;
  /** Shown over the input; without it, `name` is read to those who can't see. */
  label?: string | undefined;
  name?: string | undefined;
  error?: string | undefined;
}

const textsOf = (value: Json): string[] => (Array.isArray(value) ? value.map(String) : []);

const YesNo = ({ value, onChange, name, label }: ValueInputProps): ReactNode => (
  <SegmentedControl
    aria-label={label ?? name ?? 'Value'}
    size="xs"
    data={[
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ]}
    value={String(value === true)}
    onChange={(chosen) => onChange(chosen === 'true')}
  />
);

/** Edits a value of a field's type: a number with its unit, yes or no, a day, one of the known values, a list, or text. */
export const ValueInput = (props: ValueInputProps): ReactNode => {
  const { field, value, onChange, label, name, error } = props;
  const common = { label, error, 'aria-label': label === undefined ? name : undefined };
  if (field.type === 'boolean') return <YesNo {...props} />;
  if (field.type === 'list')
    return (
      <TagsInput
        {...common}
        data={field.options ?? []}
        value={textsOf(value)}
        onChange={onChange}
        placeholder="Add a value"
      />
    );
  if (field.type === 'number')
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        onChange={(number) => onChange(typeof number === 'number' ? number : null)}
        suffix={field.unit ? ` ${field.unit}` : undefined}
        placeholder="number"
      />
    );
  if (field.options && field.options.length > 0)
    return (
      <Select
        {...common}
        data={[...new Set([...field.options, ...(typeof value === 'string' && value !== '' ? [value] : [])])]}
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={(chosen) => onChange(chosen ?? '')}
        searchable
        placeholder="choose"
      />
    );
  return (
    <TextInput
      {...common}
      type={field.type === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      placeholder="value"
    />
  );
};
