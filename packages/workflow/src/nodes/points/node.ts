import { decay, dimension, duration } from '@ripen/domain';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { sayPoints } from './say-points.ts';

const limit = z
  .strictObject({
    times: z.number().int().min(1).max(1_000).optional(),
    oncePer: duration.optional(),
    pointsPerDay: z.number().int().min(1).max(1_000).optional(),
  })
  .refine(
    (value) => Object.values(value).some((part) => part !== undefined),
    'must say times, oncePer or pointsPerDay',
  );

/** How many points for which dimension (negative ones take away), how often, and how they fade. */
const pointsConfig = z.strictObject({
  dimension,
  points: z
    .number()
    .int()
    .min(-100)
    .max(100)
    .refine((points) => points !== 0, 'must be more or less than nothing'),
  limit: limit.optional(),
  decay: decay.optional(),
});

/** Gives the lead points, or takes some away. */
export const points = nodeKind({
  kind: 'points',
  label: 'Points',
  group: 'score',
  about: 'Gives the lead points, or takes some away.',
  within: ['nurture', 'scoring'],
  config: pointsConfig,
  blank: { dimension: 'engagement', points: 5 },
  ports: () => ['done'],
  sentence: sayPoints,
  feeds: (config) => config.dimension,
  prepare: sayPoints,
  decide: (config, _moment, said) => pass('done', said, { points: config }),
});
