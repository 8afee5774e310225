import { NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { Field } from '@ripen/domain';
import { ValueInput } from '@ripen/rules/editor';
import type { ReactNode } from 'react';
import type { FormProps } from '../../../editor/form-props.ts';
import { groupedFields } from '../../../editor/grouped-fields.ts';
import { problemAt } from '../../../editor/problem-at.ts';
import { textOf } from '../../../editor/text-of.ts';

interface FieldChoice extends FormProps {
  fields: readonly Field[];
  onField: (field: string) => void;
}

const FieldSelect = ({ config, problems, fields, onField }: FieldChoice): ReactNode => (
  <Select
    label="Field"
    placeholder="Choose a field"
    data={groupedFields(fields)}
    value={textOf(config.field) || null}
    onChange={(field) => onField(field ?? '')}
    error={problemAt(problems, '/field')}
    nothingFoundMessage="There is no such field"
    searchable
    allowDeselect={false}
  />
);

const blank: Record<Field['type'], string | number | boolean> = {
  text: '',
  number: 0,
  boolean: true,
  date: '',
  list: '',
};

/** A field that changes, to any value or to one. */
export const FieldForm = (props: FormProps): ReactNode => {
  const { config, onChange, setting, problems } = props;
  const { fields } = setting.catalogue;
  const field = fields.find(({ name }) => name === config.field);
  const { to, ...others } = config;
  return (
    <Stack gap="sm">
      <FieldSelect {...props} fields={fields} onField={(name) => onChange({ on: 'field', field: name })} />
      {field && field.type !== 'list' ? (
        <Switch
          label="Only when it becomes a certain value"
          checked={to !== undefined}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? { ...others, to: blank[field.type] } : others)
          }
        />
      ) : null}
      {field && to !== undefined ? (
        <ValueInput
          label="Value"
          field={field}
          value={to}
          onChange={(value) => onChange({ ...others, to: value ?? blank[field.type] })}
          error={problemAt(problems, '/to')}
        />
      ) : null}
    </Stack>
  );
};

/** A date in a field, some days before or after it, once or every year. */
export const DateForm = (props: FormProps): ReactNode => {
  const { config, onChange, setting, problems } = props;
  const days = typeof config.days === 'number' ? config.days : 0;
  const side = days < 0 ? 'before' : 'after';
  const put = (count: number, on: string): void =>
    onChange({ ...config, days: count === 0 ? 0 : on === 'before' ? -count : count });
  return (
    <Stack gap="sm">
      <FieldSelect
        {...props}
        fields={setting.catalogue.fields.filter(({ type }) => type === 'date')}
        onField={(field) => onChange({ ...config, field })}
      />
      <NumberInput
        label="Days"
        description="0 is the day itself"
        value={Math.abs(days)}
        onChange={(count) => put(Math.abs(Number(count) || 0), side)}
        min={0}
        max={3_650}
        allowDecimal={false}
        error={problemAt(problems, '/days')}
      />
      {days === 0 ? null : (
        <Select
          label="On which side"
          data={[
            { value: 'before', label: 'before the date' },
            { value: 'after', label: 'after the date' },
          ]}
          value={side}
          onChange={(on) => put(Math.abs(days), on ?? 'after')}
          allowDeselect={false}
        />
      )}
      <TextInput
        type="time"
        label="At"
        description="On the lead’s own clock"
        value={textOf(config.at)}
        onChange={({ currentTarget }) => onChange({ ...config, at: currentTarget.value })}
        error={problemAt(problems, '/at')}
      />
      <Switch
        label="Every year, as for a birthday"
        checked={config.yearly === true}
        onChange={({ currentTarget }) => onChange({ ...config, yearly: currentTarget.checked })}
      />
    </Stack>
  );
};
