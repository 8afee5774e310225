import { z } from 'zod';
import { time } from './common.ts';

/** What a score can be held against. */
export const calibrationOutcomes = ['accepted', 'sql', 'won'] as const;

const interval = { value: z.number(), low: z.number(), high: z.number() };
const rate = z.strictObject({ count: z.number().int(), ...interval });

const group = {
  leads: z.number().int(),
  accepted: rate,
  sql: rate,
  won: rate,
  amounts: z.record(z.string(), z.number()),
  lift: z.strictObject(interval).nullable(),
};

const namedGroup = z.strictObject({ name: z.string(), ...group });
const tried = { leads: z.number().int(), successes: z.number().int() };
const side = z.strictObject({ ...tried, rate });

/**
 * A score held against what became of the leads that sales got and answered, each as it was when they got it last. Shares go from 0 to 1; each has its 95% interval, `low` to `high`.
 * `amounts` is what was won, by currency; `lift` how many times as often as on average the outcome asked for came. `deciles` go from the lowest scores to the highest. With a `refusal` nothing is concluded, and it says
 * why. `separation` is the area under the ROC curve, `threshold` what the score alone would have passed to sales instead
 * and how many of that were won, told in `advice`, which otherwise says why there is none. `nodes` are the points nodes, those who got their points beside those who didn't; `chance` is how likely
 * mere chance makes such a difference, corrected for the number of nodes.
 */
export const calibration = z.strictObject({
  model: z.guid().nullable(),
  from: time,
  to: time,
  outcome: z.enum(calibrationOutcomes),
  ...tried,
  deciles: z.array(z.strictObject({ decile: z.number().int(), from: z.number(), to: z.number(), ...group })),
  grades: z.array(namedGroup),
  bands: z.array(namedGroup),
  refusal: z.string().nullable(),
  separation: z
    .strictObject({ ...interval, verdict: z.enum(['apart', 'not-apart', 'reversed']), sentence: z.string() })
    .nullable(),
  threshold: z
    .strictObject({
      from: z.number(),
      today: z.strictObject(tried),
      byScore: z.strictObject(tried),
      extra: z.strictObject(interval),
      verdict: z.enum(['more', 'no-more']),
    })
    .nullable(),
  advice: z.string().nullable(),
  nodes: z.array(
    z.strictObject({
      model: z.string(),
      modelName: z.string(),
      node: z.string(),
      label: z.string(),
      got: side,
      others: side,
      difference: z.strictObject(interval),
      chance: z.number().nullable(),
      verdict: z.enum(['better', 'no-difference-shown', 'worse', 'too-few']),
    }),
  ),
});
export type CalibrationShape = z.infer<typeof calibration>;
