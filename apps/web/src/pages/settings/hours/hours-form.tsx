import { type Calendar, weekdays } from '@ripen/domain';
import { type ReactNode, useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { useChange } from '../../../list/use-change.ts';
import { refuseChanged } from '../refuse-changed.ts';
import { SettingsForm } from '../settings-form.tsx';
import settings from '../settings.module.css';
import { HolidayRows } from './holiday-rows.tsx';
import classes from './hours.module.css';
import { SendWindowFields } from './send-window.tsx';
import { calendarOf, sameCalendar, type Week, weekOf } from './week.ts';
import { WeekdayRow } from './weekday-row.tsx';

const useWeek = (stored: Calendar) => {
  const [base, setBase] = useState(stored);
  const [week, setWeek] = useState(() => weekOf(stored));
  const calendar = calendarOf(week);
  const { mutate, reset, isPending, error } = useChange({
    change: async (body: Calendar) => {
      refuseChanged(sameCalendar((await client.getCalendar()).body, base));
      return client.saveCalendar({ body });
    },
    renews: ['calendar', 'setting'],
    said: () => 'The hours are saved',
    then: ({ body }) => setBase(body),
  });
  const change = (part: Partial<Week>) => {
    if (error !== null) reset();
    setWeek({ ...week, ...part });
  };
  return { week, change, busy: isPending, error, dirty: !sameCalendar(calendar, base), save: () => mutate(calendar) };
};

const Part = ({ title, about, children }: { title: string; about: string; children: ReactNode }) => (
  <section className={classes.part}>
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.about}>{about}</p>
    {children}
  </section>
);

/** Edits a workspace's calendar and saves it as a whole. */
export const HoursForm = ({ stored, zone }: { stored: Calendar; zone: string }) => {
  const { week, change, busy, error, dirty, save } = useWeek(stored);
  const problems = problemsIn(error);
  return (
    <SettingsForm saving={{ dirty, busy, error, save }}>
      <Part title="Business hours" about={`For steps that wait until you work. Your time zone is ${zone}.`}>
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
