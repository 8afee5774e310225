import { endpoints, type LeadStages } from '@ripen/contract';
import { type Instant, leadId, type Stage, toIso } from '@ripen/domain';
import { findLead, readClock, readMoves, readSetting, type StayRow } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Tells a lead’s way through the stages, as it is at this moment. */
export const getLeadStages = handle(endpoints.getLeadStages, async ({ params, workspace, services: { db } }) => {
  const id = readId(leadId, params.id);
  const lead = id && (await findLead(db, workspace, id));
  if (!lead) return notFound();
  const { catalogue } = await readSetting(db, workspace);
  const { now } = await readClock(db, workspace);
  const items = (await readMoves(db, workspace, lead.id)).map((stay) => showStay(stay, catalogue.stages, now));
  return reply({ stage: lead.stage, items, totals: totalsOf(items) });
});

type Item = LeadStages['items'][number];

const showStay = ({ by, ...stay }: StayRow, stages: readonly Stage[], now: Instant): Item => ({
  stage: stay.stage,
  label: stages.find(({ name }) => name === stay.stage)?.label ?? stay.stage,
  entered: toIso(stay.entered),
  left: stay.left === null ? null : toIso(stay.left),
  seconds: Math.max(0, Math.round(((stay.left ?? now) - stay.entered) / 1_000)),
  by: by.kind,
  who: 'doer' in by ? (by.doer?.name ?? null) : stay.workflow,
  run: by.kind === 'flow' ? by.run : null,
  node: by.kind === 'flow' ? by.node : null,
  why: stay.why,
});

const totalsOf = (items: readonly Item[]): LeadStages['totals'] => {
  const totals = new Map<string, LeadStages['totals'][number]>();
  for (const { stage, label, seconds } of items) {
    const known = totals.get(stage) ?? { stage, label, seconds: 0, times: 0 };
    totals.set(stage, { ...known, seconds: known.seconds + seconds, times: known.times + 1 });
  }
  return [...totals.values()];
};
