import { Select } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const SetStageForm = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Select
    label="Stage"
    description="Where the lead stands from now on"
    data={setting.catalogue.stages.map(({ name, label }) => ({ value: name, label }))}
    value={textOf(config.stage) || null}
    onChange={(stage) => onChange({ stage: stage ?? '' })}
    error={problemAt(problems, '/stage')}
    allowDeselect={false}
    searchable
    data-autofocus
  />
);

/** The set-stage node in the editor. */
export const setStageEditor: NodeEditor = {
  icon: IconStairsUp,
  Form: SetStageForm,
  example: { stage: 'lead' },
  unfinished: 'Move to a stage',
};
