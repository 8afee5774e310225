import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

interface Props extends FormProps {
  label: string;
  /** Further choices, before the workflows. */
  others?: { value: string; label: string }[];
}

/** Chooses a workflow that leads walk through. */
export const WorkflowSelect = ({ label, others = [], config, onChange, setting, problems }: Props): ReactNode => (
  <Select
    label={label}
    placeholder="Choose a workflow"
    data={[
      ...others,
      ...(setting.workflows ?? [])
        .filter(({ kind }) => kind === 'nurture')
        .map(({ id, name, live }) => ({ value: id, label: live ? name : `${name} (not live)` })),
    ]}
    value={textOf(config.workflow) || null}
    onChange={(workflow) => onChange({ ...config, workflow: workflow ?? '' })}
    error={problemAt(problems, '/workflow')}
    nothingFoundMessage="There is no such workflow"
    searchable
    allowDeselect={false}
    data-autofocus
  />
);
