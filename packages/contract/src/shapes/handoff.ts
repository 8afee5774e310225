import { answers, bands, checklist, handoffStatuses, rejectionReasons } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';

/** Somebody by name: a member with their id, or a program. */
export const doer = z.strictObject({ member: z.string().nullable(), name: z.string() });

/**
 * A lead passed to sales, with what was true when it was: `score`, `band`, `grade` and `dimensions` are those of that
 * moment, `because` the reasons why then. `lead` is the lead as it is now. `overdue` says that the time to answer passed.
 * `asks` is the checklist of the stage that accepted leads move to (empty where it has none), `answers` what was answered
 * of it. `stageLabel` is what people call `stage`; `team` is the team that it was given to.
 */
export const handoff = z.strictObject({
  id: z.guid(),
  lead: z.strictObject({
    id: z.guid(),
    name: z.string(),
    email: z.string().nullable(),
    company: z.string().nullable(),
    stage: z.string(),
    score: z.number().int(),
    band: z.enum(bands),
  }),
  stage: z.string(),
  stageLabel: z.string(),
  owner: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  team: z.string().nullable(),
  madeAt: time,
  dueAt: time,
  overdue: z.boolean(),
  status: z.enum(handoffStatuses),
  escalatedAt: time.nullable(),
  answeredAt: time.nullable(),
  answeredBy: doer.nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  comeBackAt: time.nullable(),
  cameBackAt: time.nullable(),
  score: z.number().int(),
  band: z.enum(bands),
  grade: z.string(),
  dimensions: z.record(z.string(), z.number()),
  because: z.array(z.string()),
  asks: z.union([checklist, z.tuple([])]),
  answers,
  revision: z.number().int(),
});
export type HandoffShape = z.infer<typeof handoff>;

/** What to list handoffs by: the time to answer, or when they were made, newest first. */
export const handoffSorts = ['due', '-madeAt'] as const;
export type HandoffSort = (typeof handoffSorts)[number];

/** Accepting a lead: `answers` to the checklist are added to those given before. */
export const acceptance = z.strictObject({ answers: answers.optional() });

/** Rejecting a lead: why, with a note where the reason is “other”; when it may come back; and where it moves, if not to where rejected leads move. */
export const rejection = z
  .strictObject({
    reason: z.enum(rejectionReasons),
    note: z.string().trim().max(2_000).optional(),
    comeBackAt: time.optional(),
    stage: z.string().max(64).optional(),
  })
  .refine(({ reason, note = '' }) => reason !== 'other' || note !== '', {
    path: ['note'],
    error: 'must say why, where the reason is “other”',
  });

/** All answers to a handoff's checklist; what is left out is no longer answered. */
export const handoffAnswers = z.strictObject({ answers });

/**
 * A lead's way through the stages. `items` are its stays, newest first: `left` is null for the one it is in, `seconds` is
 * how long it was or has been there, `by` is what moved it and `who` the person, program or workflow, `why` in words.
 * `totals` adds up the stays in each stage.
 */
export const leadStages = z.strictObject({
  stage: z.string(),
  items: z.array(
    z.strictObject({
      stage: z.string(),
      label: z.string(),
      entered: time,
      left: time.nullable(),
      seconds: z.number().int(),
      by: z.enum(['start', 'rule', 'flow', 'person', 'api', 'limit', 'handoff', 'outcome']),
      who: z.string().nullable(),
      run: z.guid().nullable(),
      node: z.string().nullable(),
      why: z.string(),
    }),
  ),
  totals: z.array(
    z.strictObject({ stage: z.string(), label: z.string(), seconds: z.number().int(), times: z.number().int() }),
  ),
});
export type LeadStages = z.infer<typeof leadStages>;
