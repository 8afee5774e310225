import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { countLeads, findWorkflow, listSegmentRules, readClock, readModels, readSetting } from '@ripen/store';
import { compileModel, compileWorkflow, define, publish, scalesOf } from '@ripen/workflow';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { previewLeads } from './preview-leads.ts';
import { tallyPreview } from './tally-preview.ts';

/** Tells what a scoring model’s draft would do to today’s leads, recomputed from their own events; nothing is stored. */
export const previewScores = handle(endpoints.previewScores, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await findWorkflow(db, workspace, id);
  if (id === null || row === undefined) return notFound();
  if (row.draft.kind !== 'scoring') return refuse(409, 'state_conflict', 'Only a scoring model has scores to preview');
  const setting = await readSetting(db, workspace);
  const document = publish(row.draft, setting);
  if (!document.ok)
    return refuse(422, 'draft_invalid', 'The draft can’t be previewed; its faults say why', document.error);
  const models = await readModels(db, workspace);
  const draft = compileWorkflow({ id, version: (row.version ?? 0) + 1, status: 'live', document: document.value });
  const others = models.filter(({ workflow }) => workflow.id !== id).map(({ workflow }) => workflow);
  const { now, zone } = await readClock(db, workspace);
  const definitions = define({
    zone,
    catalogue: setting.catalogue,
    latest: [...others, draft],
    older: [],
    segments: await listSegmentRules(db, workspace),
  });
  const { events } = compileModel(draft);
  const world = { ...definitions, counts: [...new Set([...definitions.counts, ...events])], now };
  const asking = { db, workspace, world, workflow: id, scales: scalesOf(models, []) };
  return reply({
    leads: await countLeads(db, workspace),
    ...tallyPreview(await previewLeads(asking), definitions.stages),
  });
});
