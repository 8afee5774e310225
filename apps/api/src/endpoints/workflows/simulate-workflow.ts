import { endpoints } from '@ripen/contract';
import { ok, parseZone, toIso, workflowId } from '@ripen/domain';
import { simulate, simulationIn } from '@ripen/engine';
import { findWorkflow, readSurroundings } from '@ripen/store';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { readPastOf } from './read-past-of.ts';
import { showSurroundings } from './show-surroundings.ts';

/** Walks a lead through the draft by the runner's own turn; nothing is stored or sent. */
export const simulateWorkflow = handle(endpoints.simulateWorkflow, async ({ params, body, workspace, services }) => {
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const { lead, ...asked } = body;
  const past = typeof lead === 'string' ? await readPastOf({ services, workspace }, lead) : ok(undefined);
  if (!past.ok) return past.error;
  const made = typeof lead === 'string' ? undefined : lead;
  if (made?.timezone && parseZone(made.timezone) === null)
    return refuse(422, 'timezone_unknown', 'This lead’s time zone isn’t one', [
      { code: 'timezone_unknown', detail: 'isn’t a time zone such as Europe/Paris', pointer: '/lead/timezone' },
    ]);
  const surroundings = showSurroundings(await readSurroundings(services.db, workspace, workflow.id), past.value);
  const draft = { id: workflow.id, document: workflow.draft };
  const simulation = simulationIn(surroundings, { ...asked, workflow: draft, lead: made });
  if (!simulation.ok)
    return refuse(422, 'draft_invalid', 'The draft can’t be walked; its faults say why', simulation.error);
  const { story } = simulate(simulation.value);
  return reply({ story: story.map(({ of: _of, at, ...line }) => ({ ...line, at: toIso(at) })) });
});
