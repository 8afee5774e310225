import { outcomeKinds } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';
import { doer } from './handoff.ts';

const money = {
  amount: z
    .number('must be a number, such as 1200.50')
    .min(0, 'must be 0 or more')
    .max(1_000_000_000_000, 'must be at most 1,000,000,000,000')
    .multipleOf(0.01, 'must have at most two decimals')
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR')
    .optional(),
};

/** An outcome to record: a chance opened, won or lost at sales; `opportunity` is its name there, under which it can be recorded again with better knowledge. */
export const outcomeDraft = z
  .strictObject({
    outcome: z.enum(outcomeKinds, `must be ${outcomeKinds.slice(0, -1).join(', ')} or ${outcomeKinds.at(-1)}`),
    opportunity: z.string().trim().min(1).max(255, 'must have at most 255 characters').optional(),
    ...money,
    at: z.iso.datetime({ offset: true, error: 'must be a time, such as 2026-03-31T10:00:00Z' }).optional(),
    reason: z.string().trim().max(2_000, 'must have at most 2,000 characters').optional(),
  })
  .refine(({ amount, currency }) => amount === undefined || currency !== undefined, {
    path: ['currency'],
    error: 'must be there with an amount',
  });
export type OutcomeDraft = z.infer<typeof outcomeDraft>;

/** An outcome at sales: `by` is who told it. */
export const outcome = z.strictObject({
  id: z.guid(),
  lead: z.guid(),
  outcome: z.enum(outcomeKinds),
  opportunity: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  at: time,
  reason: z.string().nullable(),
  by: doer,
});
export type OutcomeShape = z.infer<typeof outcome>;

/** How long a CSV file of outcomes may be, in characters. */
export const mostOutcomeCsv = 3_000_000;

/**
 * Outcomes as a CSV file's text: a header line with `lead` (an id, external id or email) and `outcome`, and perhaps
 * `opportunity`, `amount`, `currency`, `at` (a time, or a day such as 2026-03-31: its start in UTC) and `reason`, in any
 * order; commas or semicolons. At most 20,000 lines.
 */
export const outcomeImport = z.strictObject({ csv: z.string().min(1, 'holds nothing').max(mostOutcomeCsv) });

/** How many outcomes were recorded, of how many leads; and how many of them were `known` already by their opportunity's name, and are known better now. */
export const outcomesImported = z.strictObject({
  outcomes: z.number().int(),
  leads: z.number().int(),
  known: z.number().int(),
});
