import { diceFrom } from './dice.ts';
import { type SamplePerson, samplePerson } from './people.ts';
import { deciders, halfLifeOfPricing, notBuying, samplePoints } from './workflows.ts';

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
  /** How much they mean it, from 0 up: what sales find out, and the score only guesses. Who read a guide doesn't mean it more. */
  means: number;
  dice: () => number;
}

// Events are fed through the ingest door, which takes none older than 90 days.

/** How many of them there are: enough that calibration concludes something from the won ones. */
export const pastPeople = 480;

const ready = 24;

/** The n-th of them, as seen at a moment; the same for ever, but for the days. */
export const pastPerson = (n: number, now: number): PastPerson => {
  const dice = diceFrom(n + 1);
  const { past: _past, ...person } = samplePerson(1_000 + n);
  const cameAt = now - Math.round((3 + dice() * 84) * day);
  const events = eventsOf(cameAt, now, dice);
  const [large, decides] = [Number(person.traits.companySize) >= 200, deciders.includes(String(person.traits.role))];
  const fit = (large ? samplePoints.large : 0) + (decides ? samplePoints.decides : 0);
  const last = events.at(-1)?.at ?? cameAt;
  const asked = Math.min(now - 3_600_000, last + Math.round(dice() * 2 * day));
  const engagement = engagementOf(events, asked);
  const handedAt = fit + engagement >= ready && person.traits.role !== notBuying && dice() < 0.9 ? asked : null;
  const times = (name: string): number => events.filter((event) => event.name === name).length;
  const means =
    (large ? 1 : 0) +
    (decides ? 0.5 : 0) +
    2.4 * times('Requested Demo') +
    0.3 * times('Viewed Pricing') -
    2 * times('Viewed Careers');
  return { ...person, userId: `sample-past-${n}`, cameAt, events, fit, engagement, handedAt, means, dice };
};

const engagementOf = (events: PastPerson['events'], at: number): number =>
  Math.round(
    events.reduce((sum, event) => {
      const points = samplePoints[event.name] ?? 0;
      const halves = event.name === 'Viewed Pricing' ? (at - event.at) / (halfLifeOfPricing.days * day) : 0;
      return sum + points * 2 ** -halves;
    }, 0),
  );

const eventsOf = (cameAt: number, now: number, dice: () => number): PastPerson['events'] => {
  const wanted = [
    ...Array.from({ length: Math.floor(dice() * 4) }, () => 'Viewed Pricing'),
    ...(dice() < 0.45 ? ['Downloaded Guide'] : []),
    ...(dice() < 0.3 ? ['Requested Demo'] : []),
    ...(dice() < 0.06 ? ['Viewed Careers'] : []),
  ];
  return wanted
    .map((name) => ({ name, at: Math.min(now - 7_200_000, cameAt + Math.round(dice() * 21 * day)) }))
    .toSorted((a, b) => a.at - b.at);
};
