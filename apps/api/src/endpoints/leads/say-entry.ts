import { type Instant, worthAt } from '@ripen/domain';
import type { LedgerLine } from '@ripen/store';
import { sayDecay } from '@ripen/workflow';

/** Says an entry of the ledger in a sentence: how many points for what, why, what was held back, how they fade and what is left. */
export const sayEntry = (line: LedgerLine, now: Instant): string => {
  const { points, dimension, reason, cut, decay } = line;
  const many = Math.abs(points) === 1 ? 'point' : 'points';
  const gave = points === 0 ? 'No points' : `${points > 0 ? '+' : '−'}${Math.abs(points)} ${many}`;
  const held = cut === 0 ? '' : `; a limit held ${Math.abs(cut)} more back`;
  const worth = Math.round(worthAt(line, now) * 10) / 10;
  const left = worth === points ? '' : `, ${worth === 0 ? 'nothing' : Math.abs(worth)} is left`;
  const fades = decay === null || points === 0 ? '' : `; ${sayDecay(decay)}${left}`;
  return `${gave} for ${sayDimension(dimension)}: ${reason}${held}${fades}`;
};

const sayDimension = (dimension: string): string =>
  dimension.startsWith('interest:') ? `interest in ${dimension.slice('interest:'.length)}` : dimension;
