import type { z } from 'zod';
import type { backtestAsked } from '@ripen/contract';
import { err, type Instant, instant, ok, parseInstant, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';

const day = 86_400_000;
const longest = 366;
const usual = 30;

/** The period that is asked for, which ends now where nothing else is said; or why there can't be one. */
export const periodOf = (
  { days = usual, from, until }: Pick<z.infer<typeof backtestAsked>, 'days' | 'from' | 'until'>,
  now: Instant,
): Result<{ from: Instant; until: Instant }, Refusal> => {
  const end = instant(Math.min(momentOf(until) ?? now, now));
  const start = momentOf(from) ?? instant(end - days * day);
  if (start >= end) return err(refused('The period must begin before it ends, and in the past'));
  if (end - start > longest * day) return err(refused(`The period may be no longer than ${longest} days`));
  return ok({ from: start, until: end });
};

const momentOf = (text: string | undefined): Instant | null => {
  const read = text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : null;
};

const refused = (detail: string): Refusal =>
  refuse(422, 'period_invalid', detail, [{ code: 'period_invalid', detail, pointer: '/from' }]);
