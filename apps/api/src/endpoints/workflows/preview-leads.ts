import { setImmediate } from 'node:timers/promises';
import type { Scales, SegmentId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { previewScore, type ScorePreviewed } from '@ripen/engine';
import { type Database, type LeadRow, listLeads, readFacts, readHandoffsOf, readStandingsOf } from '@ripen/store';
import type { World } from '@ripen/workflow';
import type { Kysely } from 'kysely';

/** A model in a world in which its draft is live, and the scales of today. */
export interface PreviewAsking {
  db: Kysely<Database>;
  workspace: WorkspaceId;
  world: World;
  workflow: WorkflowId;
  scales: Scales;
}

/** A lead with its score now and as it would be. */
export interface PreviewedLead extends ScorePreviewed {
  lead: LeadRow;
}

/** Leads that are asked at most, the newest, and how many at once. */
const most = 2_000;
const page = 200;

/** Gives the points of a model anew to the newest leads, in memory. */
export const previewLeads = async (asking: PreviewAsking): Promise<PreviewedLead[]> => {
  const previewed: PreviewedLead[] = [];
  let after: LeadRow | null = null;
  while (previewed.length < most) {
    const rows: LeadRow[] = await listLeads(asking.db, asking.workspace, { order: '-createdAt', after, limit: page });
    previewed.push(...(await previewPage(asking, rows)));
    after = rows.at(-1) ?? null;
    if (rows.length < page) break;
    await setImmediate();
  }
  return previewed;
};

const previewPage = async (
  { db, workspace, world, workflow, scales }: PreviewAsking,
  rows: readonly LeadRow[],
): Promise<PreviewedLead[]> => {
  const leads = rows.map(({ id }) => id);
  const facts = await readFacts(db, workspace, { leads, events: world.counts, segments: true });
  const standings = await readStandingsOf(db, workspace, leads);
  const handoffs = await readHandoffsOf(db, workspace, leads);
  return rows.map((lead) => {
    const known = facts.get(lead.id);
    const state = {
      lead: { ...lead, workspace, fieldTimes: {} },
      runs: [],
      finished: new Map(),
      segments: known?.segments ?? new Set<SegmentId>(),
      events: known?.events ?? [],
      alarm: null,
      standing: standings.get(lead.id),
      handoff: handoffs.get(lead.id),
    };
    return { lead, ...previewScore(state, world, { workflow, scales }) };
  });
};
