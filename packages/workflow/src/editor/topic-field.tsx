import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { without } from './list-of.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

const channel = 'email:';

/** Says what a mail is about, so that it doesn't go to whoever has withdrawn the consent to that; it may be left open. */
export const TopicField = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Autocomplete
    label="Topic"
    description="Who has withdrawn the consent to it gets no such mail"
    placeholder="such as newsletter; none"
    data={(setting.catalogue.consents ?? []).flatMap((name) =>
      name.startsWith(channel) ? [name.slice(channel.length)] : [],
    )}
    value={textOf(config.topic)}
    onChange={(topic) => {
      const word = topic.trim().toLowerCase();
      onChange(word === '' ? without(config, 'topic') : { ...config, topic: word });
    }}
    error={problemAt(problems, '/topic')}
  />
);
