import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';
import { choiceOf } from '../choices/field-choices.ts';
import { operatorChoices } from '../choices/operator-choices.ts';
import { carriedValue } from '../choices/value-kind.ts';
import type { Condition } from '../tree/builder-tree.ts';
import { ComparisonValue } from './comparison-value.tsx';

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** Compares a field with a value. */
export const ComparisonCondition = ({ condition, onChange }: Props): ReactNode => {
  const choice = choiceOf(condition.field, useBuilder().choices);
  const offered = operatorChoices(choice).map(({ operator, label }) => ({ value: String(operator), label }));
  const odd = offered.some(({ value }) => value === condition.operator)
    ? []
    : [{ value: condition.operator, label: condition.operator }];
  const changeOperator = (operator: string): void =>
    onChange({ ...condition, operator, value: carriedValue(condition.value, choice?.type ?? 'text', operator) });
  return (
    <>
      <Select
        aria-label="Operator"
        data={[...offered, ...odd]}
        value={condition.operator}
        onChange={(operator) => changeOperator(operator ?? 'is')}
        allowDeselect={false}
        size="sm"
        style={{ flex: '1 1 120px', maxWidth: 200 }}
        comboboxProps={{ width: 230, position: 'bottom-start' }}
        data-testid="rule-operator"
      />
      <ComparisonValue
        condition={condition}
        choice={choice}
        type={choice?.type}
        onChange={(value) => onChange({ ...condition, value })}
      />
    </>
  );
};
