import { Alert, Button, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useNow } from '@ripen/ui';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { blankRule, isBlank } from '../../rules/blank-rule.ts';
import { RuleField } from '../../rules/rule-field.tsx';
import { problemWords } from '../../words/problem-words.ts';
import { useBench } from '../model/bench.ts';
import { PeriodFields } from './period-fields.tsx';
import { periodFault, type Trial } from './trial.ts';

/** Hears what is to be tried; `error` is why that couldn't be begun. */
export interface AskedFormProps {
  onStart: (trial: Trial) => void;
  starting: boolean;
  error: Error | null;
}

const blank: Trial = { who: 'all', segment: null, rule: blankRule, when: 'last', days: 30, from: '', to: '' };

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

/** Asks on whose past the draft is tried, and which part of it. */
export const AskedForm = ({ onStart, starting, error }: AskedFormProps) => {
  const [trial, setTrial] = useState(blank);
  const now = useNow();
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
      <PeriodFields trial={trial} onChange={setTrial} />
      {error === null ? null : (
        <Alert color="red" title="This draft can’t be tried">
          <Text size="sm">{problemWords(error)}</Text>
        </Alert>
      )}
      <Button
        type="submit"
        loading={starting}
        disabled={!isReady(trial) || periodFault(trial, now) !== null}
        leftSection={<IconHistory size={16} aria-hidden />}
      >
        Try the draft on the past
      </Button>
    </Stack>
  );
};
