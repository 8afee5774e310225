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
    const leads: PreviewedLead[] = await asOfNow(asking, (now) => previewPage(now, after));
    previewed.push(...leads);
    after = leads.at(-1)?.lead ?? null;
    if (leads.length < page) break;
    await setImmediate();
  }
  return previewed;
};

// Turns go on meanwhile: a lead is looked at as it was at one moment, in all of its tables.
const asOfNow = <Result>(asking: PreviewAsking, look: (now: PreviewAsking) => Promise<Result>): Promise<Result> =>
  asking.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => look({ ...asking, db }));

const previewPage = async (
  { db, workspace, world, workflow, scales }: PreviewAsking,
  after: LeadRow | null,
): Promise<PreviewedLead[]> => {
  const rows = await listLeads(db, workspace, { order: '-createdAt', after, limit: page });
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
