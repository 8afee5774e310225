import {
  addTo,
  emptyModel,
  emptySum,
  fadeOf,
  type Instant,
  type LedgerEntry,
  type ModelStanding,
  shareLeft,
  sumAt,
  withModel,
} from '@ripen/domain';
import type { PointsGiven } from '@ripen/workflow';
import { momentOf } from './moment-of.ts';
import { type Allowance, allowanceOf, usedAfter } from './scoring/allowance.ts';
import { settleScore } from './scoring/settle-score.ts';
import type { Sheet } from './sheet.ts';

/** Where points come from: the step, the reason, and the match that will take them back, if one gives them. `at` is now unless said. */
export interface Origin extends Pick<LedgerEntry, 'model' | 'version' | 'node' | 'reason' | 'event'> {
  at?: Instant;
  match?: string | null;
}

/** Gives or takes points, as far as the step's limit and the dimension's cap let through: a ledger entry, and the lead's new score. */
export const givePoints = (sheet: Sheet, given: PointsGiven, origin: Origin): void => {
  const { match = null, at = sheet.world.now, ...from } = origin;
  const { dimension, decay = null } = given;
  const known = sheet.standing.models[from.model] ?? emptyModel;
  const when = { at, zone: momentOf(sheet, null).zone };
  const allowed = allowanceOf(given, known.used[from.node], when);
  if (allowed === null) return;
  const { points, cut } = underCap(sheet, known, { ...given, at, origin, allowed });
  sheet.ledger.push({ ...from, lead: sheet.lead.id, dimension, points, cut, at, since: at, decay });
  if (points === 0) return;
  const sum = addTo(known.sums[dimension] ?? emptySum, { points, decay, since: at }, sheet.world.now);
  const used =
    given.limit === undefined
      ? known.used
      : { ...known.used, [from.node]: usedAfter(known.used[from.node], points, when) };
  const grant = { node: from.node, dimension, points, decay, since: at };
  const held = match === null ? known.held : { ...known.held, [match]: [...(known.held[match] ?? []), grant] };
  putModel(sheet, from.model, { ...known, sums: { ...known.sums, [dimension]: sum }, used, held });
};

/** Puts the lead's new standing in a model on the sheet, and brings its score up to it. */
export const putModel = (sheet: Sheet, model: LedgerEntry['model'], standing: ModelStanding): void => {
  sheet.standing = withModel(sheet.standing, model, standing);
  sheet.restand = true;
  sheet.changed = true;
  sheet.stirred.add('score');
  settleScore(sheet);
};

interface Capped extends PointsGiven {
  at: Instant;
  origin: Origin;
  allowed: Allowance;
}

const underCap = (sheet: Sheet, known: ModelStanding, { dimension, decay, at, origin, allowed }: Capped): Allowance => {
  const cap = sheet.world.scales.of.get(origin.model)?.caps[dimension];
  if (cap === undefined || allowed.points < 0) return allowed;
  const { now } = sheet.world;
  const share = decay === undefined ? 1 : shareLeft(fadeOf(decay), now - at);
  if (share === 0) return allowed;
  const room = Math.max(0, cap - sumAt(known.sums[dimension] ?? emptySum, now));
  const points = Math.min(allowed.points, Math.floor(room / share));
  return { points, cut: allowed.cut + allowed.points - points };
};
