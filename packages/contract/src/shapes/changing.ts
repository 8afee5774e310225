import { resumePolicies, timerFates } from '@ripen/domain';
import { z } from 'zod';
import { time } from './common.ts';

const step = z.string().min(1).max(64);

/**
 * What becomes of the leads that wait in a step of older versions (of one of them, with `from`): they stay on their
 * version, move to a step of the new one, or leave. A lead that moves keeps its time unless `timer` says otherwise:
 * `recompute` counts the new step's wait from when the lead came to the old one, `due` ends the wait.
 */
export const planEntry = z.strictObject({
  node: step,
  from: z.number().int().min(1).optional(),
  do: z.enum(['stay', 'move', 'leave']),
  to: step.optional(),
  timer: z.enum(timerFates).optional(),
});
export type PlanEntry = z.infer<typeof planEntry>;

/** A note on the version, and what becomes of leads under way; who isn't in the plan stays on the version it came in on. `despiteTests` publishes what tells another story than the workflow's tests expect. */
export const publication = z.strictObject({
  note: z.string().trim().max(1_000).optional(),
  plan: z.array(planEntry).max(1_000).optional(),
  despiteTests: z.boolean().optional(),
});

/** One difference between the draft and the newest version, in words. */
const change = z.strictObject({
  what: z.enum(['added', 'removed', 'changed']),
  node: z.string().nullable(),
  said: z.string(),
});

/**
 * What publishing the draft would change. `steps` are those that leads stand in now, with what becomes of the step:
 * `waiting` (of them `asked` for an outcome), `parked`, and the first and last of their timers; `before` and `after` are
 * its sentences. `targets` are the steps of the draft that leads can be moved to.
 */
export const publishPreview = z.strictObject({
  version: z.number().int().nullable(),
  changes: z.array(change),
  steps: z.array(
    z.strictObject({
      version: z.number().int(),
      node: z.string(),
      fate: z.enum(['same', 'changed', 'rewired', 'removed']),
      before: z.string(),
      after: z.string().nullable(),
      waiting: z.number().int(),
      asked: z.number().int(),
      parked: z.number().int(),
      soonest: time.nullable(),
      latest: time.nullable(),
    }),
  ),
  targets: z.array(z.strictObject({ node: z.string(), said: z.string() })),
});
export type PublishPreview = z.infer<typeof publishPreview>;

/** How a paused workflow goes on, for leads whose time came meanwhile: at once, as is said nothing else; `throttled` lets `perHour` of them on that may be sent something. */
export const resumption = z
  .strictObject({
    policy: z.enum(resumePolicies).default('now'),
    perHour: z.number().int().min(1).max(1_000_000).optional(),
  })
  .refine(({ policy, perHour }) => policy !== 'throttled' || perHour !== undefined, {
    path: ['perHour'],
    message: 'must say how many leads an hour',
  });

/**
 * Who stands in a paused workflow. Of those inside, the time of `overdue` came meanwhile; `sending` of them, with those
 * that waited for a message to be sent, would be sent something at once: `messages` says by which steps, at most.
 * `elapsing` wait for a time that would be shifted, and `recomputed` for one of the calendar that would be found anew.
 */
export const resumePreview = z.strictObject({
  pausedAt: time,
  inside: z.number().int(),
  parked: z.number().int(),
  overdue: z.number().int(),
  sending: z.number().int(),
  elapsing: z.number().int(),
  recomputed: z.number().int(),
  messages: z.array(
    z.strictObject({ version: z.number().int(), node: z.string(), said: z.string(), leads: z.number().int() }),
  ),
});
export type ResumePreview = z.infer<typeof resumePreview>;

/**
 * How far the newest plan, or the newest going on after a pause, has come: it was about `total` leads. `awaiting` move
 * once the outcome that they wait for is known; of a plan that isn't `running` any more, all others went on by themselves.
 * `kind` is null where there never was one.
 */
export const changeProgress = z.strictObject({
  kind: z.enum(['plan', 'resume']).nullable(),
  version: z.number().int().nullable(),
  policy: z.enum(resumePolicies).nullable(),
  by: z.string().nullable(),
  startedAt: time.nullable(),
  running: z.boolean(),
  total: z.number().int(),
  moved: z.number().int(),
  awaiting: z.number().int(),
  left: z.number().int(),
  resumed: z.number().int(),
});
export type ChangeProgress = z.infer<typeof changeProgress>;
