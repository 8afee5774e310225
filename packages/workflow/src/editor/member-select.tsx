import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

/** Chooses a member, or the lead's owner. */
export const MemberSelect = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Select
    label="Whom"
    placeholder="Choose a person"
    data={[
      { value: 'owner', label: 'The lead’s owner' },
      ...(setting.members ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ]}
    value={textOf(config.member) || null}
    onChange={(member) => onChange({ ...config, member: member ?? '' })}
    error={problemAt(problems, '/member')}
    searchable
    allowDeselect={false}
  />
);
