import { endpoints, type RelivedLeadShape } from '@ripen/contract';
import { leadId, type Relived, toIso } from '@ripen/domain';
import { asOf, compileTried, modelsAmong } from '@ripen/engine';
import { readRecordedLeads, readSurroundings } from '@ripen/store';
import { bindingFaultsOf } from '@ripen/workflow';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showSurroundings } from '../workflows/show-surroundings.ts';
import { findOne } from './find-one.ts';

const day = 86_400_000;

/** One lead’s past as a backtest goes through it. */
export const getBacktestLead = handle(endpoints.getBacktestLead, async (call) => {
  const { params, workspace, services } = call;
  const lead = readId(leadId, params.lead);
  const found = await findOne(call, params);
  if (!found || lead === null) return notFound();
  const faults = bindingFaultsOf(found.workflow.draft);
  if (faults.length > 0) return refuse(422, 'draft_invalid', 'The draft can’t be walked; its faults say why', faults);
  const { from, until, workflow } = found.backtest;
  const around = await readSurroundings(services.db, workspace, workflow);
  const toTry = { workflow, document: found.workflow.draft, published: null };
  const { events, models } = compileTried(toTry, around);
  const asked = { leads: [lead], workflow, events, points: true, from, until };
  const [record] = await readRecordedLeads(services.db, workspace, asked);
  if (!record) return notFound();
  return reply({
    surroundings: showSurroundings({ ...around, beside: modelsAmong(around.beside) }, undefined),
    from: toIso(from),
    days: (until - from) / day,
    relived: showRelived(asOf(record, { workflow, from, until, models })),
  });
});

// The shape has what is told as JSON, whose types know no ids and moments.
const showRelived = (relived: Relived): RelivedLeadShape['relived'] =>
  structuredClone(relived) as unknown as RelivedLeadShape['relived'];
