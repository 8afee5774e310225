import { type Condition, special } from '../tree/builder-tree.ts';
import { eventCondition, newEvent } from '../tree/event-value.ts';
import { choiceOf, type FieldChoice } from './field-choices.ts';
import { operatorChoices } from './operator-choices.ts';
import { blankValue } from './value-kind.ts';

/** The row that one gets on choosing what it is about. */
export const freshCondition = (field: string, choices: readonly FieldChoice[]): Condition => {
  if (field === special.event) return eventCondition(newEvent);
  if (field === special.segment) return { field, operator: 'in', value: '' };
  if (field === special.consent) return { field, operator: 'given', value: '' };
  const choice = choiceOf(field, choices);
  const operator = operatorChoices(choice)[0]?.operator ?? 'is';
  return { field, operator, value: blankValue(choice?.type ?? 'text', operator) };
};
