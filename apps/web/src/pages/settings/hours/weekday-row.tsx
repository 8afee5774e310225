import { ActionIcon, Checkbox } from '@mantine/core';
import type { Problem, Weekday } from '@ripen/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { freshKey } from '../fresh-key.ts';
import classes from './hours.module.css';
import { SpanFields } from './span-fields.tsx';
import { placeOfSpan, type Span } from './week.ts';

interface Props {
  day: Weekday;
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
  problems: readonly Problem[];
}

const titled = (day: Weekday): string => day.charAt(0).toUpperCase() + day.slice(1);

/** The hours of one weekday: closed, or one span of the day or several. */
export const WeekdayRow = ({ day, spans, onChange, problems }: Props) => {
  const name = titled(day);
  const own = spans.filter((span) => span.day === day);
  const add = (from: string, to: string) => onChange([...spans, { key: freshKey(), day, from, to }]);
  const close = () => onChange(spans.filter((span) => span.day !== day));
  return (
    <li className={classes.day}>
      <Checkbox
        label={name}
        checked={own.length > 0}
        onChange={({ currentTarget }) => (currentTarget.checked ? add('09:00', '17:00') : close())}
      />
      <div className={classes.spans}>
        {own.length === 0 ? <span className={classes.note}>Closed</span> : null}
        {own.map((span, index) => (
          <div key={span.key} className={classes.line}>
            <SpanFields
              of={index === 0 ? name : `${name}, part ${index + 1},`}
              times={span}
              onChange={(times) => onChange(spans.map((one) => (one === span ? { ...span, ...times } : one)))}
              problems={problems}
              place={placeOfSpan(spans, span)}
            />
            {own.length > 1 ? (
              <ActionIcon
                aria-label={`Remove part ${index + 1} of ${name}`}
                onClick={() => onChange(spans.filter((one) => one !== span))}
              >
                <IconTrash size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            ) : null}
            {index === own.length - 1 ? (
              <ActionIcon
                aria-label={`Add hours on ${name}`}
                title="Add hours, such as after lunch"
                onClick={() => add('', '')}
              >
                <IconPlus size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            ) : null}
          </div>
        ))}
      </div>
    </li>
  );
};
