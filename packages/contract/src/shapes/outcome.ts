import { outcomeKinds } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';
import { doer } from './handoff.ts';

const money = {
  amount: z.number().min(0).max(1_000_000_000_000).multipleOf(0.01).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR')
    .optional(),
};

/** An outcome to record: a chance opened, won or lost at sales; `opportunity` is its name there, under which it can be recorded again with better knowledge. */
export const outcomeDraft = z
  .strictObject({
    outcome: z.enum(outcomeKinds),
    opportunity: z.string().trim().min(1).max(255).optional(),
    ...money,
    at: time.optional(),
    reason: z.string().trim().max(2_000).optional(),
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

/**
 * Outcomes as a CSV file's text: a header line with `lead` (an id, external id or email) and `outcome`, and perhaps
 * `opportunity`, `amount`, `currency`, `at` and `reason`, in any order; commas or semicolons. At most 20,000 lines.
 */
export const outcomeImport = z.strictObject({ csv: z.string().min(1, 'holds nothing').max(3_000_000) });

/** How many outcomes were recorded, and of how many leads. */
export const outcomesImported = z.strictObject({ outcomes: z.number().int(), leads: z.number().int() });
