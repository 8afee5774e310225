import { type Instant, instant } from '@ripen/domain';
import { CronExpressionParser } from 'cron-parser';

/** When a cron expression of five parts ticks next after a moment, by the clocks of a zone; throws where it isn't one. */
export const nextTick = (cron: string, zone: string, after: Instant): Instant =>
  instant(
    CronExpressionParser.parse(cron, { currentDate: new Date(after), tz: zone })
      .next()
      .getTime(),
  );
