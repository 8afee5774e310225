import { NumberInput, SegmentedControl, Select, Stack } from '@mantine/core';
import type { Field, Json } from '@ripen/domain';
import { ValueInput } from '@ripen/rules/editor';
import { IconForms } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { groupedFields } from '../../editor/grouped-fields.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const blank: Record<Field['type'], Json> = { text: '', number: 0, boolean: true, date: '', list: [] };

const acts = [
  { value: 'set', label: 'Set it' },
  { value: 'clear', label: 'Clear it' },
];

const SetFieldForm = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const { fields } = setting.catalogue;
  const field = fields.find(({ name }) => name === config.field);
  const choose = (name: string | null): void => {
    const chosen = fields.find((known) => known.name === name);
    onChange({ field: name ?? '', value: chosen ? blank[chosen.type] : '' });
  };
  const act = 'increase' in config ? 'increase' : config.value === null ? 'clear' : 'set';
  const turn = (to: string): void => {
    if (!field) return;
    const value = to === 'clear' ? null : blank[field.type];
    onChange(to === 'increase' ? { field: field.name, increase: 1 } : { field: field.name, value });
  };
  return (
    <Stack gap="sm">
      <Select
        label="Field"
        placeholder="Choose a field"
        data={groupedFields(fields)}
        value={textOf(config.field) || null}
        onChange={choose}
        error={problemAt(problems, '/field')}
        nothingFoundMessage="There is no such field"
        searchable
        allowDeselect={false}
        data-autofocus
      />
      {field ? (
        <SegmentedControl
          aria-label="What to do with it"
          data={field.type === 'number' ? [...acts, { value: 'increase', label: 'Add to it' }] : acts}
          value={act}
          onChange={turn}
          fullWidth
        />
      ) : null}
      {field && act === 'set' ? (
        <ValueInput
          label="New value"
          field={field}
          value={config.value ?? ''}
          onChange={(value) => onChange({ ...config, value: value ?? blank[field.type] })}
          error={problemAt(problems, '/value')}
        />
      ) : null}
      {field && act === 'increase' ? (
        <NumberInput
          label="By"
          description="Less than nothing takes away; an unknown number counts as 0"
          value={typeof config.increase === 'number' ? config.increase : ''}
          onChange={(by) => onChange({ ...config, increase: typeof by === 'number' ? by : 0 })}
          error={problemAt(problems, '/increase')}
        />
      ) : null}
    </Stack>
  );
};

/** The set-field node in the editor. */
export const setFieldEditor: NodeEditor = {
  icon: IconForms,
  Form: SetFieldForm,
  example: { field: 'company', value: '' },
  unfinished: 'Set a field, but it isn’t said which',
};
