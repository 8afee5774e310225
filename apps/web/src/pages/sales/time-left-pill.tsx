import { instant } from '@ripen/domain';
import { Pill, TimeText, useNow } from '@ripen/ui';
import { IconClock } from '@tabler/icons-react';
import classes from './sales.module.css';
import { timeLeft, type WorkingTime } from './time-left.ts';

/** Until when an answer is due, and how much business time that leaves. */
export const TimeLeftPill = ({ dueAt, work }: { dueAt: string; work: WorkingTime | null }) => {
  const now = useNow();
  const left = work === null ? null : timeLeft(instant(Date.parse(dueAt)), instant(now), work);
  return (
    <div className={classes.due}>
      {left === null ? null : (
        <Pill tone={left.tone} icon={IconClock}>
          {left.words}
        </Pill>
      )}
      <span className={classes.small}>
        {left?.tone === 'red' ? 'Was due' : 'Answer by'} <TimeText at={dueAt} clock />
      </span>
    </div>
  );
};
