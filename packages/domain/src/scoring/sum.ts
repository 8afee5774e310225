import { type Instant, instant } from '../instant.ts';
import { type Decay, type Fade, fadeOf, shareLeft } from './decay.ts';

/** Points that lose their worth since a moment. */
export interface Fading extends Fade {
  from: Instant;
  points: number;
}

/** The points of one dimension, folded so that their worth at any moment is one formula: those that stay, and those that fade. */
export interface Sum {
  base: number;
  fading: readonly Fading[];
}

/** Points about to be added: `since` is when their decay began. */
export interface Added {
  points: number;
  decay: Decay | null;
  since: Instant;
}

/** The sum of nothing. */
export const emptySum: Sum = { base: 0, fading: [] };

/** So little that nobody could tell: less is forgotten. */
const trifle = 1e-9;

/** Adds points to a sum, at a moment: all with one half-life become one; what has faded away is dropped. */
export const addTo = ({ base, fading }: Sum, { points, decay, since }: Added, now: Instant): Sum => {
  if (decay === null) return { base: base + points, fading };
  const fresh: Fading = { ...fadeOf(decay), from: since, points };
  const twin = fading.findIndex((one) => isTwin(one, fresh));
  const others = fading.filter((one, index) => index !== twin && !isOver(one, now));
  const known = fading[twin];
  const joined = known === undefined ? fresh : join(known, fresh);
  return { base, fading: Math.abs(joined.points) < trifle || isOver(joined, now) ? others : [...others, joined] };
};

const isTwin = (a: Fading, b: Fading): boolean =>
  a.shape === b.shape && a.span === b.span && (a.shape === 'halfLife' || a.from === b.from);

const join = (a: Fading, b: Fading): Fading => {
  const from = instant(Math.max(a.from, b.from));
  return { ...a, from, points: a.points * shareLeft(a, from - a.from) + b.points * shareLeft(b, from - b.from) };
};

/** When points have faded away, to less than a millionth. */
export const endOf = ({ shape, span, from, points }: Fading): Instant =>
  instant(from + (shape === 'halfLife' ? Math.ceil(span * Math.max(1, Math.log2(Math.abs(points) * 1e6))) : span));

const isOver = (one: Fading, now: Instant): boolean =>
  one.shape === 'halfLife' ? Math.abs(one.points * shareLeft(one, now - one.from)) < trifle : endOf(one) <= now;

/** What a sum is worth at a moment, to a millionth. */
export const sumAt = (sum: Sum, at: Instant): number => highest(sum, at, at);

/** The most a sum can be worth between two moments. */
export const highest = ({ base, fading }: Sum, from: Instant, to: Instant): number => {
  let worth = base;
  for (const one of fading) worth += one.points * shareLeft(one, (one.points > 0 ? from : to) - one.from);
  return tidy(worth);
};

/** The least a sum can be worth between two moments. */
export const lowest = (sum: Sum, from: Instant, to: Instant): number => highest(sum, to, from);

const tidy = (worth: number): number => Math.round(worth * 1e6) / 1e6;
