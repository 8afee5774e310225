import { Checkbox, Radio, Stack } from '@mantine/core';
import { type Problem, type SendWindow, weekdays } from '@ripen/domain';
import { DayPicker, problemAt } from '@ripen/workflow/editor';
import classes from './hours.module.css';
import { SpanFields } from './span-fields.tsx';

interface Props {
  window: SendWindow | null;
  onChange: (window: SendWindow | null) => void;
  problems: readonly Problem[];
}

const usual: SendWindow = { days: weekdays.slice(0, 5), from: '09:00', to: '18:00' };

const Times = ({ window, onChange, problems }: Props & { window: SendWindow }) => (
  <Stack gap="sm" className={classes.window}>
    <DayPicker
      label="Days"
      value={window.days}
      onChange={(days) => onChange({ ...window, days: weekdays.filter((day) => days.includes(day)) })}
      error={problemAt(problems, '/sendWindow/days')}
    />
    <SpanFields
      of="Messages"
      times={window}
      onChange={(times) => onChange({ ...window, ...times })}
      problems={problems}
      place="/sendWindow"
    />
    <Checkbox
      label="Not on holidays"
      checked={window.exceptHolidays === true}
      onChange={({ currentTarget }) => onChange({ ...window, exceptHolidays: currentTarget.checked })}
    />
  </Stack>
);

/** When messages may go out, unless a step says otherwise. */
export const SendWindowFields = ({ window, onChange, problems }: Props) => (
  <>
    <Radio.Group
      aria-label="When messages go out"
      value={window === null ? 'any' : 'window'}
      onChange={(choice) => onChange(choice === 'any' ? null : usual)}
    >
      <Stack gap="xs">
        <Radio value="any" label="At any time" />
        <Radio value="window" label="Only at these times, by the lead’s own clock" />
      </Stack>
    </Radio.Group>
    {window === null ? null : <Times window={window} onChange={onChange} problems={problems} />}
  </>
);
