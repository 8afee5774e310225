import { rule } from '@ripen/rules';
import { z } from 'zod';
import { time } from './common.ts';

const name = z.string().trim().min(1).max(128);

/** A new segment: a rule, or `static: true` for a list kept by hand. Leads that a changed rule moves start no flows, unless `starts` says so. */
export const segmentDraft = z.union([
  z.strictObject({ name, rule, starts: z.boolean().optional() }),
  z.strictObject({ name, static: z.literal(true), leads: z.array(z.string().min(1).max(255)).max(1_000).optional() }),
]);

/** A segment; `members` is how many leads are in it now, `building` how many leads its rule was held against, while that goes on. */
export const segment = z.strictObject({
  id: z.guid(),
  name: z.string(),
  rule: z.json().nullable(),
  static: z.boolean(),
  said: z.string(),
  members: z.number().int(),
  building: z.strictObject({ done: z.number().int(), total: z.number().int() }).nullable(),
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
});
export type SegmentShape = z.infer<typeof segment>;

const names = z.array(z.string().min(1).max(255)).max(1_000);

/** Leads to put on a list and to take off it, by id, external id or email. */
export const segmentLeads = z.strictObject({ add: names.optional(), remove: names.optional() });

/** A rule that a segment may get: one that is there, or a new one. Without a rule only what uses the segment is asked. */
export const segmentQuestion = z.strictObject({ rule: z.json().optional(), segment: z.guid().optional() });

const someLeads = z.array(z.strictObject({ id: z.guid(), name: z.string() }));

/**
 * What a rule would make of a segment; numbers are null where there are too many leads to count for now, or no rule was
 * asked about. `examples` are three leads it holds for, `entrants` and `leavers` three of those that would move; `uses`
 * says which workflows and segments it concerns.
 */
export const segmentPreview = z.strictObject({
  said: z.string(),
  faults: z.array(z.strictObject({ code: z.string(), detail: z.string(), pointer: z.string() })),
  matching: z.number().int().nullable(),
  entering: z.number().int().nullable(),
  leaving: z.number().int().nullable(),
  examples: someLeads,
  entrants: someLeads,
  leavers: someLeads,
  uses: z.array(
    z.strictObject({
      kind: z.enum(['workflow', 'segment']),
      id: z.guid(),
      name: z.string(),
      live: z.boolean(),
      starts: z.array(z.enum(['entered', 'left'])),
      asks: z.boolean(),
    }),
  ),
});
export type SegmentPreview = z.infer<typeof segmentPreview>;
