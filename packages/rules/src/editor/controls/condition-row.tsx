import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RuleProps } from 'react-querybuilder';
import { useBuilder } from '../builder-context.ts';
import { prefixOf } from '../choices/field-choices.ts';
import { freshCondition } from '../choices/fresh-condition.ts';
import { saidOfPart } from '../said-of.ts';
import { type Condition, special } from '../tree/builder-tree.ts';
import { ComparisonCondition } from './comparison-condition.tsx';
import { ConsentCondition } from './consent-condition.tsx';
import { EventCondition } from './event-condition.tsx';
import { FieldPicker } from './field-picker.tsx';
import { Grip } from './grip.tsx';
import { OtherCondition } from './other-condition.tsx';
import { RowActs } from './row-acts.tsx';
import { SegmentCondition } from './segment-condition.tsx';

interface PartProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

const Rest = ({ condition, onChange }: PartProps): ReactNode => {
  if (condition.field === '') return null;
  if (condition.field === special.consent) return <ConsentCondition condition={condition} onChange={onChange} />;
  if (condition.field === special.event) return <EventCondition condition={condition} onChange={onChange} />;
  if (condition.field === special.segment) return <SegmentCondition condition={condition} onChange={onChange} />;
  return <ComparisonCondition condition={condition} onChange={onChange} />;
};

const beginning = (field: string): string => prefixOf(field) ?? field;

const About = ({ condition, onChange }: PartProps): ReactNode => {
  const { choices } = useBuilder();
  const about = (field: string): void => {
    const renamed = condition.field !== '' && (choices.length === 0 || beginning(field) === beginning(condition.field));
    onChange(renamed ? { ...condition, field } : freshCondition(field, choices));
  };
  return (
    <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap', flex: '1 1 170px' }}>
      <FieldPicker field={condition.field} onChange={about} />
    </div>
  );
};

/** One row: what it is about, how it is compared, with what, and what can be done with it. */
export const ConditionRow = ({ id = '', path, rule }: RuleProps): ReactNode => {
  const { acts, catalogue, dragged } = useBuilder();
  const condition: Condition = { ...rule };
  const set = (next: Condition): void => acts.change(id, next);
  const said = saidOfPart(condition, catalogue);
  return (
    <Group
      gap={6}
      p="6px 6px 6px 8px"
      align="flex-start"
      wrap="nowrap"
      bg="var(--mantine-color-body)"
      bdrs="md"
      role="group"
      aria-label={said}
      data-testid="condition"
      data-part={id}
      data-path={path.join('.')}
      data-said={said}
      opacity={dragged === id ? 0.4 : 1}
      style={{ border: '1px solid var(--ripen-line, var(--mantine-color-default-border))' }}
    >
      <Grip id={id} said={said} />
      <Group gap={6} align="flex-start" style={{ flex: 1, minWidth: 0 }} data-fields>
        {condition.field === special.other ? (
          <OtherCondition condition={condition} onChange={set} />
        ) : (
          <>
            <About condition={condition} onChange={set} />
            <Rest condition={condition} onChange={set} />
          </>
        )}
      </Group>
      <RowActs id={id} what="condition" />
    </Group>
  );
};
