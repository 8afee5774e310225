import { z } from 'zod';
import { time } from './common.ts';

/** What is known of the leads that came in during a time. */
export const figureNames = [
  'legitimate',
  'qualified',
  'not ready',
  'converted',
  'passed on at once',
  'matured',
] as const;

/** So many of so many, as a share from 0 to 1 (null of none), with what it means in words. */
const figure = z.strictObject({
  name: z.enum(figureNames),
  count: z.number().int(),
  of: z.number().int(),
  share: z.number().nullable(),
  said: z.string(),
});

/**
 * The life cycle over a time, from `from` up to and without `to`. Of each stage: how often leads entered it in that time,
 * how many are in it now, where those that entered went next and by when (`median` and `next` follow them until now), and
 * how many are still where they entered. `median` is the time they stayed, in seconds; null where nobody left. `figures`
 * are of the `leads` that came in during that time.
 */
export const funnel = z.strictObject({
  from: time,
  to: time,
  leads: z.number().int(),
  stages: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      entered: z.number().int(),
      inside: z.number().int(),
      median: z.number().nullable(),
      next: z.array(z.strictObject({ to: z.string(), count: z.number().int(), share: z.number() })),
    }),
  ),
  figures: z.array(figure),
});
export type Funnel = z.infer<typeof funnel>;
