import { diceFrom } from './dice.ts';
import { type SamplePerson, samplePerson } from './people.ts';

const day = 86_400_000;

/** Somebody whom sales of the sample have seen, or not yet: what they did, when, and how good a lead they are. */
export interface PastPerson extends Omit<SamplePerson, 'past'> {
  /** Milliseconds since 1970. */
  cameAt: number;
  events: { name: string; at: number }[];
  /** Points as the sample's model gives them, when they were handed over. */
  fit: number;
  engagement: number;
  handedAt: number | null;
  dice: () => number;
}

// Events are fed through the ingest door, which takes none older than 90 days.

/** How many of them there are. */
export const pastPeople = 240;

const points: Record<string, number> = { 'Viewed Pricing': 8, 'Downloaded Guide': 12, 'Requested Demo': 35 };

/** The n-th of them, as seen at a moment; the same for ever, but for the days. */
export const pastPerson = (n: number, now: number): PastPerson => {
  const dice = diceFrom(n + 1);
  const { past: _past, ...person } = samplePerson(1_000 + n);
  const cameAt = now - Math.round((3 + dice() * 84) * day);
  const events = eventsOf(cameAt, now, dice);
  const fit = Number(person.traits.companySize) >= 200 ? 30 : 0;
  const engagement = events.reduce((sum, { name }) => sum + (points[name] ?? 0), 0);
  const last = events.at(-1)?.at ?? cameAt;
  const ready = fit + engagement >= 24 && dice() < 0.9;
  const handedAt = ready ? Math.min(now - 3_600_000, last + Math.round(dice() * 2 * day)) : null;
  return { ...person, userId: `sample-past-${n}`, cameAt, events, fit, engagement, handedAt, dice };
};

const eventsOf = (cameAt: number, now: number, dice: () => number): PastPerson['events'] => {
  const wanted = [
    ...Array.from({ length: Math.floor(dice() * 4) }, () => 'Viewed Pricing'),
    ...(dice() < 0.45 ? ['Downloaded Guide'] : []),
    ...(dice() < 0.3 ? ['Requested Demo'] : []),
  ];
  return wanted
    .map((name) => ({ name, at: Math.min(now - 7_200_000, cameAt + Math.round(dice() * 21 * day)) }))
    .toSorted((a, b) => a.at - b.at);
};
