import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { type RuleProps, useRule } from 'react-querybuilder';
import { useBuilder } from '../builder-context.ts';
import { freePrefix } from '../choices/field-choices.ts';
import { operatorChoices } from '../choices/operator-choices.ts';
import { blankValue } from '../choices/value-kind.ts';
import { type Condition, special } from '../tree/builder-tree.ts';
import { newEventValue } from '../tree/event-value.ts';
import { ComparisonCondition } from './comparison-condition.tsx';
import { EventCondition } from './event-condition.tsx';
import { FieldPicker } from './field-picker.tsx';
import { OtherCondition } from './other-condition.tsx';
import { RowActs } from './row-acts.tsx';
import { SegmentCondition } from './segment-condition.tsx';

const useFresh = () => {
  const { choices } = useBuilder();
  return (field: string): Omit<Condition, 'id'> => {
    if (field === special.event) return { field, operator: 'at-least', value: newEventValue };
    if (field === special.segment) return { field, operator: 'in', value: '' };
    const choice = choices.find((known) => known.field === field) ?? null;
    const operator = operatorChoices(choice)[0]?.operator ?? 'is';
    return { field, operator, value: blankValue(choice?.type ?? 'text', operator) };
  };
};

interface PartProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

const Rest = ({ condition, onChange }: PartProps): ReactNode => {
  if (condition.field === '') return null;
  if (condition.field === special.event) return <EventCondition condition={condition} onChange={onChange} />;
  if (condition.field === special.segment) return <SegmentCondition condition={condition} onChange={onChange} />;
  return <ComparisonCondition condition={condition} onChange={onChange} />;
};

const beginning = (field: string): string => freePrefix(field) ?? field;

/** One row: what it is about, how it is compared, with what, and what can be done with it. */
export const ConditionRow = (props: RuleProps): ReactNode => {
  const { cloneRule, removeRule, shiftRuleUp, shiftRuleDown, path, rule, shiftUpDisabled, shiftDownDisabled } =
    useRule(props);
  const { change, choices } = useBuilder();
  const fresh = useFresh();
  const condition: Condition = { ...rule };
  const set = (next: Condition): void => change(path, next);
  const about = (field: string): void => {
    const renamed = condition.field !== '' && (choices.length === 0 || beginning(field) === beginning(condition.field));
    set(renamed ? { ...condition, field } : { ...condition, ...fresh(field) });
  };
  return (
    <Group
      gap={6}
      p={8}
      align="flex-start"
      wrap="nowrap"
      bg="var(--mantine-color-body)"
      bdrs="sm"
      data-testid="condition"
      style={{ border: '1px solid var(--ripen-line, var(--mantine-color-default-border))' }}
    >
      <Group gap={6} align="flex-start" style={{ flex: 1, minWidth: 0 }}>
        {condition.field === special.other ? (
          <OtherCondition condition={condition} onChange={set} />
        ) : (
          <>
            <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap', flex: '1 1 150px' }}>
              <FieldPicker field={condition.field} onChange={about} />
            </div>
            <Rest condition={condition} onChange={set} />
          </>
        )}
      </Group>
      <RowActs
        what="condition"
        first={shiftUpDisabled ?? false}
        last={shiftDownDisabled ?? false}
        onUp={() => shiftRuleUp()}
        onDown={() => shiftRuleDown()}
        onDuplicate={() => cloneRule()}
        onRemove={() => removeRule()}
      />
    </Group>
  );
};
