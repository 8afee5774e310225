import { Autocomplete, NumberInput, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import type { FieldType, Json } from '@ripen/domain';
import type { ReactNode } from 'react';

type Option = string | { value: string; label: string };

/** What a value is of. `freely` says that it may be another than the known `options`. */
interface Valued {
  type: FieldType;
  unit?: string | undefined;
  options?: readonly Option[] | undefined;
  freely?: boolean | undefined;
}

/** What a value editor is given: what the value is of, and the value so far. */
export interface ValueInputProps {
  field: Valued;
  value: Json;
  onChange: (value: Json) => void;
  /** Shown over the input; without it, `name` is read to those who can't see. */
  label?: string | undefined;
  name?: string | undefined;
  error?: string | boolean | undefined;
}

type Common = Pick<ValueInputProps, 'value' | 'onChange'> & {
  label: string | undefined;
  error: string | boolean | undefined;
  'aria-label': string | undefined;
};

const textsOf = (value: Json): string[] => (Array.isArray(value) ? value.map(String) : []);

const valueOf = (option: Option): string => (typeof option === 'string' ? option : option.value);

const YesNo = ({ value, onChange, name, label }: ValueInputProps): ReactNode => (
  <SegmentedControl
    aria-label={label ?? name ?? 'Value'}
    size="sm"
    data={[
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ]}
    value={String(value === true)}
    onChange={(chosen) => onChange(chosen === 'true')}
  />
);

const NumberValue = ({ unit, value, onChange, ...common }: Common & { unit: string | undefined }): ReactNode => (
  <NumberInput
    {...common}
    value={typeof value === 'number' ? value : ''}
    onChange={(number) => onChange(typeof number === 'number' ? number : null)}
    suffix={unit === undefined ? undefined : ` ${unit}`}
    placeholder="number"
  />
);

/** One of the known values, in order of the catalogue; a value that isn't known stays. */
const KnownValue = ({ options, value, onChange, ...common }: Common & { options: readonly Option[] }): ReactNode => {
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const odd = chosen === null || options.some((option) => valueOf(option) === chosen) ? [] : [chosen];
  return (
    <Select
      {...common}
      data={[...options, ...odd]}
      value={chosen}
      onChange={(next) => onChange(next ?? '')}
      searchable
      selectFirstOptionOnChange
      placeholder="choose"
    />
  );
};

/** Edits a value of a type: a number with its unit, yes or no, a day, one of the known values, a list, or text. */
export const ValueInput = (props: ValueInputProps): ReactNode => {
  const { field, value, onChange, label, name, error } = props;
  const { type, unit, options = [], freely } = field;
  const common: Common = { label, error, 'aria-label': label === undefined ? name : undefined, value, onChange };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (type === 'boolean') return <YesNo {...props} />;
  if (type === 'number') return <NumberValue {...common} unit={unit} />;
  if (type === 'list')
    return (
      <TagsInput
        {...common}
        data={options.map(valueOf)}
        value={textsOf(value)}
        onChange={onChange}
        placeholder="add a value"
      />
    );
  if (type === 'text' && freely)
    return (
      <Autocomplete
        {...common}
        data={options.map(valueOf)}
        value={text}
        onChange={onChange}
        placeholder="choose or write"
      />
    );
  if (type === 'text' && options.length > 0) return <KnownValue {...common} options={options} />;
  return (
    <TextInput
      {...common}
      type={type === 'date' ? 'date' : 'text'}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      placeholder="value"
    />
  );
};
