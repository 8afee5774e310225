import { addTo, emptyModel, emptySum, type Grant, type ModelStanding, takenBack, worthAt } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import type { CompiledMatch, CompiledModel } from '@ripen/workflow';
import { momentOf } from '../moment-of.ts';
import { putModel } from '../points.ts';
import { type Sheet } from '../sheet.ts';
import { stirs } from '../stirs.ts';
import { walkModel } from './walk-model.ts';

/** Holds the models' matches against the lead wherever facts became different that they read. */
export const holdStirred = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  for (const model of sheet.world.models)
    for (const match of model.matches) {
      if (!stirs(match.reads, stirred)) continue;
      sheet.alarmStale ||= match.reads.time;
      hold(sheet, model, match);
    }
};

/** Holds those matches against the lead that may have changed by time alone, and all of a model that is new to it. */
export const holdTimely = (sheet: Sheet): void => {
  for (const model of sheet.world.models) {
    if (model.matches.length === 0 && !sheet.standing.models[model.workflow.id]) continue;
    const fresh = standingIn(sheet, model).version !== model.workflow.version;
    if (fresh) renew(sheet, model);
    for (const match of model.matches) if (fresh || match.reads.time) hold(sheet, model, match);
  }
};

const standingIn = (sheet: Sheet, { workflow }: CompiledModel): ModelStanding =>
  sheet.standing.models[workflow.id] ?? emptyModel;

// What a match gave that the new version no longer has, nobody would take back later.
const renew = (sheet: Sheet, model: CompiledModel): void => {
  const here = new Set(model.matches.map(({ node }) => node));
  for (const node of Object.keys(standingIn(sheet, model).held))
    if (!here.has(node)) takeBack(sheet, model, { node, reason: 'The model no longer has this match' });
  putModel(sheet, model.workflow.id, { ...standingIn(sheet, model), version: model.workflow.version });
};

const hold = (sheet: Sheet, model: CompiledModel, { node, holds }: CompiledMatch): void => {
  const { data, context } = momentOf(sheet, null);
  const standing = standingIn(sheet, model);
  const held = standing.held[node] !== undefined;
  if (truthy(holds(data, context)) === held) return;
  if (held) {
    const decision = model.workflow.nodes.get(node)?.decide(momentOf(sheet, null));
    const said = decision?.do === 'pass' ? decision.said : node;
    return takeBack(sheet, model, { node, reason: `No longer true: ${said}` });
  }
  putModel(sheet, model.workflow.id, { ...standing, held: { ...standing.held, [node]: [] } });
  walkModel(sheet, model.workflow, { node, event: null });
};

interface Lost {
  node: string;
  reason: string;
}

const takeBack = (sheet: Sheet, model: CompiledModel, { node, reason }: Lost): void => {
  const { [node]: grants = [], ...held } = standingIn(sheet, model).held;
  putModel(sheet, model.workflow.id, { ...standingIn(sheet, model), held });
  for (const grant of grants) takeGrant(sheet, model, { grant, reason });
};

const takeGrant = (
  sheet: Sheet,
  { workflow: { id: model, version } }: CompiledModel,
  { grant, reason }: { grant: Grant; reason: string },
): void => {
  const { now: at } = sheet.world;
  if (worthAt(grant, at) === 0) return;
  const entry = takenBack(grant, { lead: sheet.lead.id, model, version, at, reason });
  const standing = sheet.standing.models[model] ?? emptyModel;
  sheet.ledger.push(entry);
  const sum = addTo(standing.sums[entry.dimension] ?? emptySum, entry, at);
  putModel(sheet, model, { ...standing, sums: { ...standing.sums, [entry.dimension]: sum } });
};
