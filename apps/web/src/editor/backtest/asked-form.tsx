import { Alert, Button, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { blankRule, isBlank } from '../../rules/blank-rule.ts';
import { RuleField } from '../../rules/rule-field.tsx';
import { problemWords } from '../../words/problem-words.ts';
import { useBench } from '../model/bench.ts';
import type { Trial } from './use-backtest.ts';

/** Hears what is to be tried; `error` is why that couldn't be begun. */
export interface AskedFormProps {
  onStart: (trial: Trial) => void;
  starting: boolean;
  error: Error | null;
}

const blank: Trial = { who: 'all', segment: null, rule: blankRule, days: 30 };

const whos = [
  { value: 'all', label: 'All leads' },
  { value: 'segment', label: 'A segment' },
  { value: 'rule', label: 'A rule' },
];

interface WhomProps {
  trial: Trial;
  onChange: (trial: Trial) => void;
}

const Whom = ({ trial, onChange }: WhomProps) => {
  const { segments } = useBench().setting.catalogue;
  if (trial.who === 'segment')
    return (
      <Select
        label="Segment"
        placeholder={segments.length === 0 ? 'There is no segment yet' : 'Choose a segment'}
        searchable
        data={segments.map(({ id, name }) => ({ value: id, label: name }))}
        value={trial.segment}
        onChange={(segment) => onChange({ ...trial, segment })}
      />
    );
  return trial.who === 'rule' ? (
    <RuleField rule={trial.rule} onChange={(rule) => onChange({ ...trial, rule })} />
  ) : null;
};

const isReady = ({ who, segment, rule }: Trial): boolean =>
  who === 'all' || (who === 'segment' ? segment !== null : !isBlank(rule));

/** Asks on whose past the draft is tried, and how far back. */
export const AskedForm = ({ onStart, starting, error }: AskedFormProps) => {
  const [trial, setTrial] = useState(blank);
  return (
    <Stack
      gap="sm"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(trial);
      }}
    >
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="On whose past"
        data={whos}
        value={trial.who}
        onChange={(who) => setTrial({ ...trial, who: who === 'segment' || who === 'rule' ? who : 'all' })}
      />
      <Whom trial={trial} onChange={setTrial} />
      <NumberInput
        label="The last so many days"
        min={1}
        max={366}
        value={trial.days}
        onChange={(days) => setTrial({ ...trial, days: Math.min(366, Math.max(1, Number(days) || 1)) })}
      />
      {error === null ? null : (
        <Alert color="red" title="This draft can’t be tried">
          <Text size="sm">{problemWords(error)}</Text>
        </Alert>
      )}
      <Button
        type="submit"
        loading={starting}
        disabled={!isReady(trial)}
        leftSection={<IconHistory size={16} aria-hidden />}
      >
        Try the draft on the past
      </Button>
    </Stack>
  );
};
