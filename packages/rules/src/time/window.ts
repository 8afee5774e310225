import type { Json } from '@ripen/domain';
import { own } from '../evaluate/path.ts';
import type { RuleContext } from '../rule.ts';
import { saySpan, spanOf, spanShape } from './span.ts';

const within = (window: unknown): unknown =>
  typeof window === 'object' && !Array.isArray(window) ? own(window, 'within') : undefined;

/** Says what is wrong with a window of time, or null: `"ever"`, `"this-run"`, or `{ "within": { "days": 14 } }`. */
export const windowShape = (window: unknown): string | null => {
  if (window === undefined || window === 'ever' || window === 'this-run') return null;
  const span = within(window);
  const alone = typeof window === 'object' && window !== null && Object.keys(window).length === 1;
  if (span === undefined || !alone) return 'must be "ever", "this-run" or {"within": a span such as {"days":14}}.';
  return spanShape(span);
};

/** The length of a window that moves with time, in milliseconds; null when it is all time. */
export const windowSpan = (window: Json | undefined): number | 'this-run' | null =>
  window === 'this-run' ? window : spanOf(within(window));

/** The first moment of a window: events from then on are in it. A window of a run is empty where there is no run. */
export const windowStart = (window: Json | undefined): ((facts: RuleContext) => number) => {
  if (window === 'this-run') return ({ runBegan }) => runBegan ?? Number.POSITIVE_INFINITY;
  const span = spanOf(within(window));
  return span === null ? () => Number.NEGATIVE_INFINITY : ({ now }) => now - span + 1;
};

/** How long an event stays in a window, in milliseconds; infinite where it never leaves. */
export const windowLength = (window: Json | undefined): number => spanOf(within(window)) ?? Number.POSITIVE_INFINITY;

/** Whether a window moves as time passes. */
export const moves = (window: Json | undefined): boolean => within(window) !== undefined;

/** A window in English with a space before it: " in the last 14 days", or nothing for ever. */
export const sayWindow = (window: Json | undefined): string => {
  if (window === 'this-run') return ' since this run began';
  return moves(window) ? ` in the last ${saySpan(within(window))}` : '';
};
