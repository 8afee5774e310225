import { type Calibration, calibrate } from '@ripen/calibration';
import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { readClock, readModels, readSetting } from '@ripen/store';
import type { CompiledModel, Setting } from '@ripen/workflow';
import { handle, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { readPeriod } from '../read-period.ts';
import { labelNode } from './label-node.ts';
import { readScoredLeads } from './read-scored-leads.ts';
import { readUnpassedLeads } from './read-unpassed-leads.ts';

const usual = 365 * 86_400_000;

const tooMany =
  'There are too many leads to score each of them by this model alone. The score as a whole can be compared: choose no model.';

/** Holds the score against what became of the leads of a time. */
export const getCalibration = handle(endpoints.getCalibration, async ({ query, workspace, services }) => {
  const { now } = await readClock(services.db, workspace);
  const period = readPeriod(query, now, usual);
  if (!period.ok) return period.error;
  const { from, to } = period.value;
  const models = await readModels(services.db, workspace);
  const model = query.model === undefined ? null : readId(workflowId, query.model);
  if (query.model !== undefined && !models.some(({ workflow }) => workflow.id === model))
    return refuse(422, 'workflow_unknown', 'There is no such scoring model');
  const leads = await readScoredLeads(services, workspace, { from, to, model, models });
  const compares = query.outcome === 'won';
  // Of more, none could be among as many as sales got.
  const asked = { from, to, model, models, now, most: leads.length + 1 };
  const unpassed = compares ? await readUnpassedLeads(services, workspace, asked) : null;
  const report = calibrate(leads, query.outcome, unpassed);
  const advice = compares && unpassed === null && report.refusal === null ? tooMany : report.advice;
  const nodes = nodesOf(report, models, await readSetting(services.db, workspace));
  return reply({ ...report, advice, model, from: toIso(from), to: toIso(to), nodes });
});

const nodesOf = ({ nodes }: Calibration, models: readonly CompiledModel[], setting: Setting) =>
  nodes.map((node) => {
    const model = models.find(({ workflow }) => workflow.id === node.model);
    const modelName = model?.workflow.name ?? 'A model that is no longer there';
    return { ...node, modelName, label: labelNode(model, node.node, setting) };
  });
