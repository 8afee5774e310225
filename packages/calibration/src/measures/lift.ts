import { type Interval, z95 } from './interval.ts';

/** Some leads: how many they are, and how many of them succeeded. */
export interface Share {
  leads: number;
  successes: number;
}

/** The ratio of two shares with Katz's 95% interval on the log (Katz et al. 1978, Biometrics 34:469–474). */
export const ratioOf = (one: Share, other: Share): Interval => {
  const value = one.successes / one.leads / (other.successes / other.leads);
  const error = Math.sqrt(1 / one.successes - 1 / one.leads + 1 / other.successes - 1 / other.leads);
  return { value, low: value * Math.exp(-z95 * error), high: value * Math.exp(z95 * error) };
};

/** Half a success more on either side, so that the log of a ratio exists where one side has none (Walter 1975). */
const smoothed = ({ leads, successes }: Share): Share => ({ leads: leads + 0.5, successes: successes + 0.5 });

const againstRest = (part: Share, rest: Share): Interval => {
  if (part.successes > 0 && rest.successes > 0) return ratioOf(part, rest);
  const { low, high } = ratioOf(smoothed(part), smoothed(rest));
  return part.successes > 0
    ? { value: Number.POSITIVE_INFINITY, low, high: Number.POSITIVE_INFINITY }
    : { value: 0, low: 0, high };
};

/**
 * How many times as often a part succeeds as the whole it belongs to, with its 95% interval: the ratio of the part to
 * the rest, which are independent, with Katz's interval, carried over to the ratio of the part to the whole. Where one
 * side has no success, half a one is added to both. Null where the whole has none, and 1 without doubt where the part
 * is the whole.
 */
export const liftOf = (part: Share, whole: Share): Interval | null => {
  if (part.leads === 0 || whole.successes === 0) return null;
  const rest = { leads: whole.leads - part.leads, successes: whole.successes - part.successes };
  if (rest.leads === 0) return { value: 1, low: 1, high: 1 };
  const weight = part.leads / whole.leads;
  const carried = (ratio: number): number =>
    Number.isFinite(ratio) ? ratio / (weight * ratio + 1 - weight) : 1 / weight;
  const { value, low, high } = againstRest(part, rest);
  return { value: carried(value), low: carried(low), high: carried(high) };
};
