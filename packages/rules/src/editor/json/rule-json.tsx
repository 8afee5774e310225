import { Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import type { Problem } from '@ripen/domain';
import { type ReactNode, useRef, useState } from 'react';
import { check, type Rule } from '../../index.ts';
import { useBuilder } from '../builder-context.ts';
import { lineAt, placeInJson } from './place-in-json.ts';

interface Props {
  rule: Rule;
  onChange: (rule: Rule) => void;
  label: string;
  rows?: number;
}

const read = (text: string): { rule: Rule } | null => {
  try {
    return { rule: JSON.parse(text) as Rule };
  } catch {
    return null;
  }
};

const write = (rule: Rule): string => JSON.stringify(rule, null, 2);

interface FaultProps {
  fault: Problem;
  text: string;
  onShow: (start: number, end: number) => void;
}

const Fault = ({ fault, text, onShow }: FaultProps): ReactNode => {
  const place = placeInJson(text, fault.pointer);
  if (!place) return fault.detail;
  return (
    <UnstyledButton
      onClick={() => onShow(place.start, place.end)}
      title={fault.pointer === '' ? undefined : `At ${fault.pointer}`}
      style={{ display: 'block', font: 'inherit', color: 'inherit', textAlign: 'start' }}
    >
      <Text span fz="inherit" td="underline">
        Line {lineAt(text, place.start)}
      </Text>
      : {fault.detail}
    </UnstyledButton>
  );
};

/** Edits a rule as JSON text and shows what is wrong with it, each at its place. Text that isn't JSON is kept; the rule then stays as it was. */
export const RuleJson = ({ rule, onChange, label, rows = 24 }: Props): ReactNode => {
  const { catalogue, about } = useBuilder();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => write(rule));
  const [known, setKnown] = useState(rule);
  if (rule !== known) {
    setKnown(rule);
    const held = read(text);
    if (!held || write(held.rule) !== write(rule)) setText(write(rule));
  }
  const held = read(text);
  const faults = held && about === 'lead' ? check(held.rule, catalogue) : [];
  const change = (next: string): void => {
    setText(next);
    const changed = read(next);
    if (changed) onChange(changed.rule);
  };
  const show = (start: number, end: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
      <Textarea
        ref={field}
        label={label}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        error={held ? faults.length > 0 : 'This isn’t JSON yet, so the rule stays as it was'}
        autosize
        minRows={3}
        maxRows={rows}
        spellCheck={false}
        styles={{
          input: {
            fontFamily: 'var(--mantine-font-family-monospace)',
            fontSize: 12,
            whiteSpace: 'pre',
            overflowX: 'auto',
          },
        }}
        data-testid="rule-json"
      />
      <Text size="sm" c="var(--mantine-color-error)" component="div" role="status" data-testid="rule-faults">
        {faults.map((fault) => (
          <Fault key={`${fault.pointer} ${fault.detail}`} fault={fault} text={text} onShow={show} />
        ))}
      </Text>
    </Stack>
  );
};
