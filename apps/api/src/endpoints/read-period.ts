import { type Instant, instant, parseInstant, type Result, err, ok } from '@ripen/domain';
import { type Refusal, refuse } from '../call.ts';

/** A time from a moment up to and without another. */
export interface Period {
  from: Instant;
  to: Instant;
}

/** The time that a report is asked of: until now and `usual` milliseconds long, as far as its query says nothing else. */
export const readPeriod = (
  query: { from?: string | undefined; to?: string | undefined },
  now: Instant,
  usual: number,
): Result<Period, Refusal> => {
  const to = momentOf(query.to) ?? now;
  const from = momentOf(query.from) ?? instant(to - usual);
  if (from < to) return ok({ from, to });
  const detail = 'The time must begin before it ends';
  return err(refuse(422, 'time_order', detail, [{ code: 'time_order', detail, pointer: '/from' }]));
};

const momentOf = (text: string | undefined): Instant | null => {
  const read = text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : null;
};
