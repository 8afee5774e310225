import { NumberInput, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useNow } from '@ripen/ui';
import { periodFault, type Trial } from './trial.ts';

/** A trial whose period is asked for, and who hears of each change. */
export interface PeriodFieldsProps {
  trial: Trial;
  onChange: (trial: Trial) => void;
}

const Between = ({ trial, onChange }: PeriodFieldsProps) => {
  const fault = periodFault(trial, useNow());
  const errorAt = (at: 'from' | 'to'): string | undefined =>
    fault?.at === at && trial[at] !== '' ? fault.words : undefined;
  return (
    <SimpleGrid cols={2} spacing="xs">
      <TextInput
        type="date"
        label="First day"
        value={trial.from}
        error={errorAt('from')}
        onChange={({ currentTarget }) => onChange({ ...trial, from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Last day"
        value={trial.to}
        error={errorAt('to')}
        onChange={({ currentTarget }) => onChange({ ...trial, to: currentTarget.value })}
      />
    </SimpleGrid>
  );
};

/** Asks for the period of the past: the last so many days, or from one day to another. */
export const PeriodFields = ({ trial, onChange }: PeriodFieldsProps) => (
  <>
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Which part of the past"
      data={[
        { value: 'last', label: 'The last days' },
        { value: 'between', label: 'From one day to another' },
      ]}
      value={trial.when}
      onChange={(when) => onChange({ ...trial, when: when === 'between' ? 'between' : 'last' })}
    />
    {trial.when === 'between' ? (
      <Between trial={trial} onChange={onChange} />
    ) : (
      <NumberInput
        label="The last so many days"
        min={1}
        max={366}
        value={trial.days}
        onChange={(days) => onChange({ ...trial, days: Math.min(366, Math.max(1, Number(days) || 1)) })}
      />
    )}
  </>
);
