import type { ReactNode } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { ConditionGroup as GroupControl } from './controls/condition-group.tsx';
import { ConditionRow } from './controls/condition-row.tsx';
import type { ConditionGroup } from './tree/builder-tree.ts';

const controls = { rule: ConditionRow, ruleGroup: GroupControl };

interface Props {
  /** Under which React Query Builder keeps the tree and its history. */
  id: string;
  tree: ConditionGroup;
  onChange: (tree: ConditionGroup) => void;
}

/** The rows and groups of a rule; React Query Builder keeps the tree, our own controls show it. */
export const ConditionTree = ({ id, tree, onChange }: Props): ReactNode => (
  <QueryBuilder
    qbId={id}
    query={tree}
    onQueryChange={(query) => onChange(query)}
    controlElements={controls}
    enableMountQueryChange={false}
    autoSelectField={false}
    autoSelectOperator={false}
  />
);
