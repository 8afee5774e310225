import { dimension } from '@ripen/domain';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** How many points for which dimension; negative ones take away. */
const pointsConfig = z.strictObject({
  dimension,
  points: z
    .number()
    .int()
    .min(-100)
    .max(100)
    .refine((points) => points !== 0, 'must be more or less than nothing'),
});

/** Gives the lead points, or takes some away. */
export const points = nodeKind({
  kind: 'points',
  label: 'Points',
  group: 'score',
  about: 'Gives the lead points, or takes some away.',
  within: ['scoring'],
  config: pointsConfig,
  blank: { dimension: 'engagement', points: 5 },
  ports: () => ['done'],
  sentence: (config) => `${config.points > 0 ? '+' : '−'}${Math.abs(config.points)} for ${config.dimension}`,
  prepare: () => null,
  decide: (config) =>
    pass('done', `${config.points > 0 ? '+' : '−'}${Math.abs(config.points)} for ${config.dimension}`, {
      points: config,
    }),
});
