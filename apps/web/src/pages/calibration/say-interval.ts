import { shareWords } from '../../words/share-words.ts';

interface Interval {
  value: number;
  low: number;
  high: number;
}

const times = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const hundredths = (value: number): number => Math.round(value * 100);

const points = (value: number): string =>
  hundredths(value) < 0 ? `−${-hundredths(value)}` : `+${Math.abs(hundredths(value))}`;

/** A share and where it may well lie: "12% (8–17%)". */
export const sayRate = (rate: Interval): string =>
  `${shareWords(rate.value)} (${hundredths(rate.low)}–${hundredths(rate.high)}%)`;

/** How many times the average, and where that may well lie: "1.8 × (1.2–2.6)". */
export const sayLift = (lift: Interval | null): string =>
  lift === null ? '–' : `${times(lift.value)} × (${times(lift.low)}–${times(lift.high)})`;

/** A difference of shares in points, and where it may well lie: "+8 (+2 to +14)". */
export const sayDifference = ({ value, low, high }: Interval): string =>
  `${points(value)} (${points(low)} to ${points(high)})`;

/** An area under the ROC curve, and where it may well lie. */
export const sayArea = ({ value, low, high }: Interval): string =>
  `Area under the curve: ${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)}), where 0.50 is chance and 1.00 is perfect.`;
