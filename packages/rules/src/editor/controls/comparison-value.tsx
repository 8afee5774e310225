import { Group, MultiSelect, NumberInput, TagsInput, Text } from '@mantine/core';
import type { FieldType, Json } from '@ripen/domain';
import type { ReactNode } from 'react';
import type { FieldChoice } from '../choices/field-choices.ts';
import { numeric, partial } from '../choices/operator-choices.ts';
import { valueKind } from '../choices/value-kind.ts';
import type { Condition } from '../tree/builder-tree.ts';
import { ValueInput } from '../value-input.tsx';
import { SpanInput } from './span-input.tsx';
import { WholeNumber } from './whole-number.tsx';

interface Props {
  condition: Condition;
  choice?: FieldChoice | null;
  type?: FieldType | undefined;
  onChange: (value: Json) => void;
}

const textsOf = (value: Json): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' || value === '' ? [] : [String(value)];
};

const Texts = ({ condition, choice, onChange }: Props): ReactNode => {
  const texts = textsOf(condition.value);
  const common = {
    'aria-label': 'Values',
    value: texts,
    onChange,
    size: 'sm' as const,
    style: { flex: '1 1 100%' },
    error: texts.length === 0,
  };
  if (!choice?.options || choice.freely)
    return <TagsInput {...common} placeholder={texts.length === 0 ? 'Write one, press Enter' : ''} />;
  const known = choice.options.map(({ value }) => value);
  const odd = texts.filter((text) => !known.includes(text)).map((text) => ({ value: text, label: text }));
  return (
    <MultiSelect
      {...common}
      data={[...choice.options, ...odd]}
      placeholder={texts.length === 0 ? 'Choose' : ''}
      searchable
    />
  );
};

const Pair = ({ condition, choice, onChange }: Props): ReactNode => {
  const [low = null, high = null] = Array.isArray(condition.value) ? condition.value : [];
  const end = (name: string, value: Json, change: (next: Json) => void): ReactNode => (
    <NumberInput
      aria-label={name}
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => change(typeof next === 'number' ? next : null)}
      error={value === null ? true : undefined}
      size="sm"
      style={{ flex: 1 }}
    />
  );
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: '1 1 180px' }}>
      {end('From', low, (next) => onChange([next, high]))}
      <Text size="sm">and</Text>
      {end('To', high, (next) => onChange([low, next]))}
      {choice?.unit === undefined ? null : <Text size="sm">{choice.unit}</Text>}
    </Group>
  );
};

const isBlank = (value: Json): boolean => value === null || value === '';

const One = ({ condition, choice, type: own = 'text', onChange }: Props): ReactNode => {
  const { operator } = condition;
  const type = numeric.has(operator) ? 'number' : own === 'list' ? 'text' : own;
  // A part of a value needn't be one of the known ones.
  const options = own === 'list' || !partial.has(operator) ? choice?.options : undefined;
  return (
    <div style={{ flex: '1 1 120px', minWidth: 100 }}>
      <ValueInput
        field={{ type, unit: choice?.unit, options, freely: choice?.freely }}
        value={condition.value}
        onChange={onChange}
        name="Value"
        error={isBlank(condition.value)}
      />
    </div>
  );
};

const daySuffix = (operator: string): string => (operator.endsWith('ago') ? ' days ago' : ' days away');

/** Edits what a field is compared with, as the operator and the field's type ask for. */
export const ComparisonValue = (props: Props): ReactNode => {
  const { condition, onChange } = props;
  switch (valueKind(condition.operator)) {
    case 'none':
      return null;
    case 'texts':
      return <Texts {...props} />;
    case 'pair':
      return <Pair {...props} />;
    case 'span':
      return <SpanInput name="Time" value={condition.value} onChange={onChange} />;
    case 'days':
      return (
        <WholeNumber
          name="Days"
          value={typeof condition.value === 'number' ? condition.value : 0}
          onChange={onChange}
          suffix={daySuffix(condition.operator)}
          min={0}
          max={100_000}
          style={{ flex: '1 1 110px' }}
        />
      );
    case 'one':
      return <One {...props} />;
  }
};
