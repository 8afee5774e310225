import { type Decay, sayDuration } from '@ripen/domain';
import type { PointsGiven, PointsLimit } from '../../decision.ts';

/** Says points with their sign, what they are for, how often they are given and how they fade. */
export const sayPoints = ({ points, dimension, limit, decay }: PointsGiven): string =>
  [
    `${points > 0 ? '+' : '−'}${Math.abs(points)} for ${dimension}`,
    ...(limit === undefined ? [] : sayLimit(limit)),
    ...(decay === undefined ? [] : [sayDecay(decay)]),
  ].join(', ');

const sayLimit = ({ times, oncePer, pointsPerDay }: PointsLimit): string[] => [
  ...(times === undefined ? [] : [times === 1 ? 'once' : `at most ${times} times`]),
  ...(oncePer === undefined ? [] : [`once in ${sayDuration(oncePer)}`]),
  ...(pointsPerDay === undefined ? [] : [`at most ${pointsPerDay} a day`]),
];

/** Says how points fade. */
export const sayDecay = (decay: Decay): string => {
  if ('halfLife' in decay) return `half gone every ${sayDuration(decay.halfLife)}`;
  if ('linear' in decay) return `gone evenly within ${sayDuration(decay.linear)}`;
  return `gone after ${sayDuration(decay.expires)}`;
};
