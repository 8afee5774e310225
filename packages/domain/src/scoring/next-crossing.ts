import { type Instant, instant } from '../instant.ts';
import { headlineScore, modelScore, type Scales, type Worth } from './headline.ts';
import { bandIn, standardScale } from './scale.ts';
import type { Standing } from './standing.ts';
import { endOf, highest, lowest, type Sum } from './sum.ts';

/** Steps of one search: a curve that clings to a threshold for longer is looked at again after an hour. */
const patience = 4_000;
const hour = 3_600_000;

/**
 * The first moment after `now`, to the millisecond, at which time alone takes the lead's score over a threshold that
 * matters, down or up: a band's of the headline or of a model, or one that is listened for. Null when that never happens.
 * Halves the time to come, and leaves out halves in which the bounds of the score pass no threshold.
 */
export const nextCrossing = (standing: Standing, scales: Scales, now: Instant): Instant | null =>
  nextPassing(
    Object.values(standing.models).flatMap(({ sums }) => Object.values(sums)),
    now,
    (worth) => marksOf(standing, scales, worth),
  );

/**
 * The same for anything that is read off sums and never falls while they rise: the first moment after `now` at which time
 * alone makes another text of its marks. Null when that never happens.
 */
export const nextPassing = (sums: readonly Sum[], now: Instant, marks: (worth: Worth) => string): Instant | null => {
  const end = lastChange(sums);
  if (end <= now) return null;
  const between = (bound: typeof highest, from: number, to: number): string =>
    marks((sum) => bound(sum, instant(from), instant(to)));
  const here = between(highest, now, now);
  const stack: [number, number][] = [[now, end]];
  for (let steps = 0; ; steps++) {
    const [from, to] = stack.pop() ?? [end, end];
    if (from === end) return null;
    if (steps > patience) return instant(Math.max(from, now + hour));
    if (between(lowest, from, to) === here && between(highest, from, to) === here) continue;
    const middle = Math.floor((from + to) / 2);
    if (to - from > 1) stack.push([middle, to], [from, middle]);
    else if (between(highest, to, to) !== here) return instant(to);
  }
};

const lastChange = (sums: readonly Sum[]): number => {
  let end = Number.NEGATIVE_INFINITY;
  for (const { fading } of sums) for (const one of fading) end = Math.max(end, endOf(one));
  return end;
};

const marksOf = (standing: Standing, scales: Scales, worth: Worth): string => {
  const score = headlineScore(standing, scales, worth);
  let marks: string = bandIn(scales.headline, score);
  for (const threshold of scales.listened) marks += score >= threshold ? '1' : '0';
  for (const [model, { sums }] of Object.entries(standing.models)) {
    const scale = scales.of.get(model) ?? standardScale;
    marks += bandIn(scale, modelScore(sums, scale, worth));
  }
  return marks;
};
