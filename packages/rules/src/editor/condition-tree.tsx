import type { ReactNode } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { ConditionGroup as GroupControl } from './controls/condition-group.tsx';
import { ConditionRow } from './controls/condition-row.tsx';
import type { Condition, ConditionGroup } from './tree/builder-tree.ts';

const controls = { rule: ConditionRow, ruleGroup: GroupControl };

const blank = ({ id }: { id?: string }): Condition => ({
  ...(id === undefined ? {} : { id }),
  field: '',
  operator: 'is',
  value: '',
});

interface Props {
  tree: ConditionGroup;
  onChange: (tree: ConditionGroup) => void;
}

/** The rows and groups of a rule; React Query Builder keeps the tree, our own controls show it. */
export const ConditionTree = ({ tree, onChange }: Props): ReactNode => (
  <QueryBuilder
    query={tree}
    onQueryChange={(query) => onChange(query)}
    controlElements={controls}
    onAddRule={blank}
    onAddGroup={(group) => ({ ...group, rules: [blank({})] })}
    enableMountQueryChange={false}
    showCloneButtons
    showShiftActions
    addRuleToNewGroups={false}
    autoSelectField={false}
    autoSelectOperator={false}
  />
);
