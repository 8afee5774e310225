import { Select } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';
import { disqualifications } from './node.ts';

const reasons = Object.entries(disqualifications).map(([value, words]) => ({
  value,
  label: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
}));

const DisqualifyForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Select
    label="Reason"
    description="The lead’s stage becomes “disqualified”, and its story says why"
    data={reasons}
    value={textOf(config.reason) || null}
    onChange={(reason) => onChange({ reason: reason ?? '' })}
    error={problemAt(problems, '/reason')}
    allowDeselect={false}
    data-autofocus
  />
);

/** The disqualify node in the editor. */
export const disqualifyEditor: NodeEditor = {
  icon: IconUserOff,
  Form: DisqualifyForm,
  example: { reason: 'spam' },
  unfinished: 'Disqualify, but it isn’t said why',
};
