import { Select, TextInput } from '@mantine/core';
import { type Period, usualDays } from './period.ts';

const presets = [
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 365 days' },
  { value: 'days', label: 'From … to …' },
];

const dayHere = (ago: number): string => {
  const date = new Date();
  date.setDate(date.getDate() - ago);
  return date.toLocaleDateString('sv-SE');
};

/** Chooses the time that a report is of. */
export const PeriodFilter = ({ period, onChange }: { period: Period; onChange: (period: Period) => void }) => {
  const chosen = period.from === undefined && period.to === undefined ? String(period.days ?? usualDays) : 'days';
  const choose = (value: string | null) =>
    onChange(
      value === 'days'
        ? { days: undefined, from: dayHere(period.days ?? usualDays), to: dayHere(0) }
        : { days: Number(value), from: undefined, to: undefined },
    );
  return (
    <>
      <Select aria-label="Period" data={presets} value={chosen} onChange={choose} w={168} />
      {chosen !== 'days' ? null : (
        <>
          <TextInput
            type="date"
            aria-label="From"
            value={period.from ?? ''}
            max={period.to}
            onChange={({ currentTarget }) => onChange({ ...period, from: currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            aria-label="To"
            value={period.to ?? ''}
            min={period.from}
            onChange={({ currentTarget }) => onChange({ ...period, to: currentTarget.value || undefined })}
          />
        </>
      )}
    </>
  );
};
