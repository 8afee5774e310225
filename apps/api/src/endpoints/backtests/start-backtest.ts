import { endpoints } from '@ripen/contract';
import { backtestId, type SegmentId, workflowId } from '@ripen/domain';
import { check } from '@ripen/rules';
import {
  findBacktest,
  findWorkflow,
  listVersions,
  readClock,
  readSetting,
  startBacktest as start,
  type WorkflowRow,
} from '@ripen/store';
import { bindingFaultsOf } from '@ripen/workflow';
import { type Call, handle, notFound, type Refusal, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { refuseRule } from '../rules/refuse-rule.ts';
import { periodOf } from './period-of.ts';
import { showBacktest } from './show-backtest.ts';

type Asked = Call<typeof endpoints.startBacktest>;

/** Tries the draft on the recorded past of leads, in the background; nothing is sent, and no lead is touched. */
export const startBacktest = handle(endpoints.startBacktest, async (call) => {
  const { params, body, workspace, services } = call;
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const refused = refuseDraft(workflow) ?? (await refuseWhom(call));
  if (refused) return refused;
  const { now } = await readClock(services.db, workspace);
  const period = periodOf(body, now);
  if (!period.ok) return period.error;
  const [newest] =
    workflow.version === null
      ? []
      : await listVersions(services.db, workspace, { workflow: workflow.id, below: null, limit: 1 });
  const made = await start(services.db, workspace, {
    id: readId(backtestId, call.subject),
    workflow: workflow.id,
    revision: workflow.revision,
    document: workflow.draft,
    published: newest && bindingFaultsOf(newest.document).length === 0 ? newest : null,
    segment: (body.segment ?? null) as SegmentId | null,
    rule: body.rule ?? null,
    ...period.value,
  });
  const row = await findBacktest(services.db, workspace, made);
  return row ? reply(showBacktest(row, workflow.draft)) : notFound();
});

const refuseDraft = ({ draft }: WorkflowRow): Refusal | null => {
  if (draft.kind !== 'nurture')
    return refuse(409, 'state_conflict', 'A scoring model has no way that leads take; preview its scores instead');
  const faults = bindingFaultsOf(draft);
  return faults.length === 0
    ? null
    : refuse(422, 'draft_invalid', 'The draft can’t be walked; its faults say why', faults);
};

const refuseWhom = async ({ body: { segment, rule }, workspace, services }: Asked): Promise<Refusal | null> => {
  if (segment === undefined && rule === undefined) return null;
  const { catalogue } = await readSetting(services.db, workspace);
  if (segment !== undefined && !catalogue.segments.some(({ id }) => id === segment)) {
    const detail = 'There is no such segment';
    return refuse(422, 'segment_unknown', detail, [{ code: 'segment_unknown', detail, pointer: '/segment' }]);
  }
  if (rule === undefined) return null;
  const detail = 'A backtest is about a segment or about those whom a rule holds for, not both';
  if (segment !== undefined)
    return refuse(422, 'rule_shape', detail, [{ code: 'rule_shape', detail, pointer: '/rule' }]);
  const problems = check(rule, catalogue);
  return problems.length === 0 ? null : refuseRule(problems);
};
