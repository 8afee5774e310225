import { createHash, randomUUID } from 'node:crypto';
import { endpoints } from '@ripen/contract';
import { type LeadId, type Problem, type RunId, runId, workflowId } from '@ripen/domain';
import { findLatestRuns, findWorkflow, resolveLeads, type WorkflowRow } from '@ripen/store';
import { type Call, handle, notFound, type Refusal, refuse, reply } from '../../call.ts';
import { commandLeads } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { readRuns } from '../runs/read-runs.ts';

type StartRuns = Call<typeof endpoints.startRuns>;

/** Starts leads in a published workflow: the API trigger. One that is in it already, or may enter once only, answers the run it has. */
export const startRuns = handle(endpoints.startRuns, async (call) => {
  const { params, body, workspace, services } = call;
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const resolved = await resolveLeads(services.db, workspace, body.leads);
  const unknown = resolved.flatMap(({ name, lead }, index) => (lead === null ? [unknownLead(name, index)] : []));
  if (unknown.length > 0)
    return refuse(422, 'lead_unknown', 'Some of these leads don’t exist; none was started', unknown);
  const closed = closedTo(workflow);
  if (closed !== null) return closed;
  const starts = new Map(
    resolved.flatMap(({ lead }): [LeadId, RunId][] => (lead === null ? [] : [[lead, runOf(call, workflow, lead)]])),
  );
  await commandLeads(
    call,
    [...starts].map(([lead, run]) => ({
      lead,
      command: { do: 'start', run, workflow: workflow.id, data: body.data ?? {} },
    })),
  );
  return answerRuns(call, workflow, starts);
});

// Under an idempotency key the same lead gets the same run, so that a repetition finds it instead of starting another.
const runOf = ({ subject }: StartRuns, { id: workflow }: WorkflowRow, lead: LeadId): RunId => {
  if (subject === null) return runId.parse(randomUUID());
  const digits = createHash('sha256').update(`${subject}:${workflow}:${lead}`).digest('hex');
  return runId.parse(
    `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`,
  );
};

const unknownLead = (name: string, index: number): Problem => ({
  code: 'lead_unknown',
  detail: `No lead has the id, external id or email “${name}”`,
  pointer: `/leads/${index}`,
});

const advice: Record<Exclude<WorkflowRow['status'], 'live'>, string> = {
  draft: 'This workflow is a draft: publish it first',
  paused: 'This workflow is paused: resume it first',
  archived: 'This workflow is archived; nobody can enter it any more',
};

const closedTo = ({ status, draft: { kind } }: WorkflowRow): Refusal | null => {
  if (status !== 'live') return refuse(409, 'state_conflict', advice[status]);
  return kind === 'nurture'
    ? null
    : refuse(409, 'state_conflict', 'A scoring model listens for events; leads can’t be started in it');
};

const answerRuns = async (call: StartRuns, { id: workflow }: WorkflowRow, starts: ReadonlyMap<LeadId, RunId>) => {
  const latest = await findLatestRuns(call.services.db, call.workspace, { workflow, leads: [...starts.keys()] });
  const runs = await readRuns(call, [...starts.values(), ...latest.values()]);
  const items = [...starts].flatMap(([lead, started]) => {
    const run = runs.get(started) ?? runs.get(latest.get(lead) ?? started);
    return run === undefined ? [] : [{ ...run, started: run.id === started }];
  });
  if (items.length < starts.size)
    return refuse(409, 'state_conflict', 'Not every lead could be started; their stories say why');
  return reply({ items });
};
