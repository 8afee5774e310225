import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

/** The form of the nodes that put a tag on a lead or take it off. */
export const TagForm = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Autocomplete
    label="Tag"
    description="A new word makes a new tag"
    placeholder="such as webinar-guest"
    data={[...setting.tags]}
    value={textOf(config.tag)}
    onChange={(tag) => onChange({ tag })}
    error={problemAt(problems, '/tag')}
    maxLength={128}
    data-autofocus
  />
);
