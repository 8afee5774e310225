import { Input, TextInput } from '@mantine/core';
import type { Problem } from '@ripen/domain';
import { problemAt } from '@ripen/workflow/editor';
import { useId } from 'react';
import classes from './hours.module.css';

interface Times {
  from: string;
  to: string;
}

interface Props {
  /** Whose times they are, such as "Monday", for who can't see where they stand. */
  of: string;
  times: Times;
  onChange: (times: Times) => void;
  problems: readonly Problem[];
  /** Where the times stand in what is sent, as a JSON pointer. */
  place: string;
}

const noteOn = ({ from, to }: Times): string | null => {
  if (from === '' || to === '' || to > from) return null;
  return from === to ? 'the whole day' : 'ends on the next day';
};

/** A span of the day, from and to; says so where it runs past midnight. */
export const SpanFields = ({ of, times, onChange, problems, place }: Props) => {
  const words = useId();
  const [from, to] = [problemAt(problems, `${place}/from`), problemAt(problems, `${place}/to`)];
  const fault = from ?? to;
  const time = (name: keyof Times, wrong: boolean) => (
    <TextInput
      type="time"
      size="xs"
      aria-label={`${of} ${name}`}
      aria-describedby={wrong ? words : undefined}
      value={times[name]}
      onChange={({ currentTarget }) => onChange({ ...times, [name]: currentTarget.value })}
      error={wrong}
    />
  );
  return (
    <div className={classes.span}>
      {time('from', from !== undefined)}
      <span className={classes.dash}>to</span>
      {time('to', to !== undefined)}
      {noteOn(times) === null ? null : <span className={classes.note}>{noteOn(times)}</span>}
      {fault === undefined ? null : (
        <Input.Error id={words} className={classes.fault}>
          {fault}
        </Input.Error>
      )}
    </div>
  );
};
