import { type Calendar, weekdays } from '@ripen/domain';
import { type ReactNode, useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { SettingsForm } from '../settings-form.tsx';
import { useSaving } from '../use-saving.ts';
import settings from '../settings.module.css';
import { HolidayRows } from './holiday-rows.tsx';
import classes from './hours.module.css';
import { SendWindowFields } from './send-window.tsx';
import { calendarOf, sameCalendar, type Week, weekOf } from './week.ts';
import { WeekdayRow } from './weekday-row.tsx';

interface Props {
  stored: Calendar;
  revision: number;
  zone: string;
}

const useWeek = ({ stored, revision }: Props) => {
  const [week, setWeek] = useState(() => weekOf(stored));
  const calendar = calendarOf(week);
  const saving = useSaving({
    body: calendar,
    revision,
    save: (body, over) => client.saveCalendar({ body, revision: over }),
    renews: ['calendar', 'setting'],
    said: () => 'The hours are saved',
  });
  const change = (part: Partial<Week>) => {
    if (saving.error !== null) saving.reset();
    setWeek({ ...week, ...part });
  };
  return { week, change, saving: { ...saving, dirty: !sameCalendar(calendar, stored) } };
};

const Part = ({ title, about, children }: { title: string; about: string; children: ReactNode }) => (
  <section className={classes.part}>
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.about}>{about}</p>
    {children}
  </section>
);

/** Edits a workspace's calendar and saves it as a whole. */
export const HoursForm = (props: Props) => {
  const { week, change, saving } = useWeek(props);
  const problems = problemsIn(saving.error);
  return (
    <SettingsForm saving={saving}>
      <Part title="Business hours" about={`For steps that wait until you work. Your time zone is ${props.zone}.`}>
        <ul className={settings.rows} aria-label="Business hours">
          {weekdays.map((day) => (
            <WeekdayRow
              key={day}
              day={day}
              spans={week.spans}
              onChange={(spans) => change({ spans })}
              problems={problems}
            />
          ))}
        </ul>
      </Part>
      <Part title="Holidays" about="Days on which nobody works, whatever the weekday. Enter each year’s own date.">
        <HolidayRows holidays={week.holidays} onChange={(holidays) => change({ holidays })} problems={problems} />
      </Part>
      <Part
        title="When messages go out"
        about="For mails and messages to leads. What comes due outside these times waits for the next opening; a step can have times of its own."
      >
        <SendWindowFields
          window={week.sendWindow}
          onChange={(sendWindow) => change({ sendWindow })}
          problems={problems}
        />
      </Part>
    </SettingsForm>
  );
};
