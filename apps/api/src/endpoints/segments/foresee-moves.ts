import type { SegmentPreview } from '@ripen/contract';
import type { LeadId, SegmentId } from '@ripen/domain';
import { countMoves, findLead, listMemberIds, type LeadRow } from '@ripen/store';
import type { Asking } from '../rules/ask-leads.ts';
import { clauseOf } from '../rules/clause-of.ts';
import type { Scanned } from '../rules/scan.ts';
import { scanInBatches, scanLeads } from '../rules/scan-leads.ts';

const most = 3;
const milliseconds = 1_500;
const newest = { order: '-createdAt', after: null, keep: most, milliseconds } as const;

/** What a rule would do to a segment's leads. */
export type Foreseen = Pick<SegmentPreview, 'matching' | 'entering' | 'leaving' | 'examples' | 'entrants' | 'leavers'>;

/** What isn't known of a rule that wasn't counted. */
export const unforeseen: Foreseen = {
  matching: null,
  entering: null,
  leaving: null,
  examples: [],
  entrants: [],
  leavers: [],
};

/** Says whom a rule would move, were it this segment's (null: a new one's): in SQL where it can be told so, else by looking at every lead. The rule was checked. */
export const foreseeMoves = async (asking: Asking, segment: SegmentId | null): Promise<Foreseen> => {
  const clause = await clauseOf(asking);
  if (clause === null) return foreseeInBatches(asking, segment);
  const moves = await countMoves(asking.services.db, asking.workspace, { clause, segment, milliseconds });
  if (moves === null) return foreseeInBatches(asking, segment);
  return { ...moves, examples: named((await scanLeads(asking, { ...newest, enough: most })).matching) };
};

const foreseeInBatches = async (asking: Asking, segment: SegmentId | null): Promise<Foreseen> => {
  const { services, workspace } = asking;
  const leaving = new Set(segment === null ? [] : await listMemberIds(services.db, workspace, segment));
  const entrants: LeadRow[] = [];
  let entering = 0;
  const onMatch = (lead: LeadRow) => {
    if (leaving.delete(lead.id)) return;
    entering++;
    if (entrants.length < most) entrants.push(lead);
  };
  const scanned: Scanned = await scanInBatches(asking, { ...newest, enough: Number.POSITIVE_INFINITY, onMatch });
  const known = { ...unforeseen, examples: named(scanned.matching), entrants: named(entrants) };
  if (!scanned.over) return known;
  const leavers = await nameSome(asking, leaving);
  return { ...known, matching: scanned.count, entering, leaving: leaving.size, leavers };
};

const nameSome = async ({ services, workspace }: Asking, leads: ReadonlySet<LeadId>): Promise<Foreseen['leavers']> => {
  const rows = await Promise.all([...leads].slice(0, most).map((lead) => findLead(services.db, workspace, lead)));
  return named(rows.flatMap((row) => row ?? []));
};

const named = (rows: readonly LeadRow[]): Foreseen['examples'] => rows.map(({ id, name }) => ({ id, name }));
