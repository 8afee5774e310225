import { JsonInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Rule } from '../index.ts';

interface Props {
  rule: Rule;
  onChange: (rule: Rule) => void;
  label: string;
}

const read = (text: string): { rule: Rule } | null => {
  try {
    return { rule: JSON.parse(text) as Rule };
  } catch {
    return null;
  }
};

const write = (rule: Rule): string => JSON.stringify(rule, null, 2);

/** Edits a rule as JSON text. Text that isn't JSON is kept and said to be wrong; the rule then stays as it was. */
export const RuleJson = ({ rule, onChange, label }: Props): ReactNode => {
  const [text, setText] = useState(() => write(rule));
  const [known, setKnown] = useState(rule);
  if (rule !== known) {
    setKnown(rule);
    const held = read(text);
    if (!held || write(held.rule) !== write(rule)) setText(write(rule));
  }
  const change = (next: string): void => {
    setText(next);
    const held = read(next);
    if (held) onChange(held.rule);
  };
  return (
    <JsonInput
      label={label}
      description="JSON Logic"
      value={text}
      onChange={change}
      error={read(text) ? undefined : 'This isn’t JSON yet, so the rule stays as it was'}
      autosize
      minRows={4}
      maxRows={24}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
    />
  );
};
