import { setImmediate } from 'node:timers/promises';
import type { StagePreview } from '@ripen/contract';
import type { LeadState, SegmentId, StageMove } from '@ripen/domain';
import { previewStages } from '@ripen/engine';
import { type LeadKey, type LeadRow, readFacts, readHandoffsOf, readStandingsOf, readStaysOf } from '@ripen/store';
import type { World } from '@ripen/workflow';
import type { Asking } from '../rules/ask-leads.ts';
import { scanLeads } from '../rules/scan-leads.ts';

const milliseconds = 1_500;
const batch = 500;
const named = 5;

type Foreseen = Pick<StagePreview, 'over' | 'moves'>;
type Way = StagePreview['moves'][number];

/** Lets the leads that a rule holds for take the turn that they would take in a world, and counts their ways; the most frequent first. */
export const foreseeStages = async (asking: Asking, world: World): Promise<Foreseen> => {
  const until = performance.now() + milliseconds;
  const ways = new Map<string, Way>();
  let after: LeadKey | null = null;
  for (;;) {
    const left = Math.max(until - performance.now(), 0);
    const look = { order: '-createdAt', after, keep: batch, enough: batch, milliseconds: left } as const;
    const scanned = await scanLeads(asking, look);
    for (const [lead, moves] of await movesOf(asking, world, scanned.matching)) note(ways, { lead, moves, world });
    after = scanned.last;
    const over = scanned.over;
    if (over || performance.now() > until)
      return { over, moves: [...ways.values()].toSorted((a, b) => b.count - a.count) };
    await setImmediate();
  }
};

const movesOf = async (
  { services: { db }, workspace }: Asking,
  world: World,
  rows: readonly LeadRow[],
): Promise<[LeadRow, readonly StageMove[]][]> => {
  const leads = rows.map(({ id }) => id);
  const facts = await readFacts(db, workspace, { leads, events: world.counts, segments: true });
  const standings = await readStandingsOf(db, workspace, leads);
  const stays = await readStaysOf(db, workspace, leads);
  const handoffs = await readHandoffsOf(db, workspace, leads);
  return rows.map((row) => {
    const known = facts.get(row.id);
    const state: LeadState = {
      lead: { ...row, workspace, fieldTimes: {} },
      runs: [],
      finished: new Map(),
      segments: known?.segments ?? new Set<SegmentId>(),
      events: known?.events ?? [],
      alarm: null,
      standing: standings.get(row.id),
      stageSince: stays.get(row.id),
      handoff: handoffs.get(row.id),
    };
    return [row, previewStages(state, world)];
  });
};

const note = (
  ways: Map<string, Way>,
  { lead, moves, world }: { lead: LeadRow; moves: readonly StageMove[]; world: World },
): void => {
  const last = moves.at(-1);
  if (last === undefined || last.to === lead.stage) return;
  const { stage: from } = lead;
  const { to } = last;
  const by = moves.some((move) => move.by.kind === 'limit') ? 'limit' : 'rule';
  const key = JSON.stringify([from, to, by]);
  const label = (name: string) => world.stages.find(({ stage }) => stage.name === name)?.stage.label ?? name;
  const way = ways.get(key) ?? { from, fromLabel: label(from), to, toLabel: label(to), by, count: 0, leads: [] };
  way.count++;
  if (way.leads.length < named) way.leads.push({ id: lead.id, name: lead.name });
  ways.set(key, way);
};
