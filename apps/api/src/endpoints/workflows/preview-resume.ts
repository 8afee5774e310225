import { endpoints, type ResumePreview } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { findWorkflow, readClock, readSetting } from '@ripen/store';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { type Held, readHeld } from './changing/read-held.ts';

/** Tells how many leads of a paused workflow would get what when it goes on. */
export const previewResume = handle(endpoints.previewResume, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await findWorkflow(db, workspace, id);
  if (id === null || row === undefined) return notFound();
  if (row.status !== 'paused')
    return refuse(409, 'state_conflict', `Only a paused workflow can be resumed; this one is ${row.status}`);
  const { now } = await readClock(db, workspace);
  const held = await readHeld(db, workspace, { workflow: id, at: now });
  const setting = await readSetting(db, workspace);
  const parked = sum(held, (one) => one.parked);
  return reply({
    pausedAt: toIso(row.pausedAt ?? row.updatedAt),
    inside: sum(held, (one) => one.overdue + one.later) + parked,
    parked,
    overdue: sum(held, (one) => one.overdue),
    sending: sum(held, (one) => one.sending),
    elapsing: sum(held, (one) => (waitsByItself(one) ? one.overdue + one.later : 0)),
    recomputed: sum(held, (one) => (one.step?.timer === 'calendar' ? one.overdue : 0)),
    messages: messagesOf(held, (one) => one.sentence(setting)),
  });
});

const sum = (held: readonly Held[], of: (one: Held) => number): number =>
  held.reduce((total, one) => total + of(one), 0);

// One that heard what it waited for needs no more time.
const waitsByItself = ({ step, port, asked }: Held): boolean =>
  !asked && step?.timer === 'elapses' && port !== null && port !== step.listens?.port;

const messagesOf = (
  held: readonly Held[],
  say: (step: NonNullable<Held['step']>) => string,
): ResumePreview['messages'] => {
  const found = new Map<string, ResumePreview['messages'][number]>();
  for (const { version, messages, sending, steps } of held)
    for (const node of messages) {
      const step = steps?.get(node);
      const known = found.get(`${version}:${node}`) ?? { version, node, said: step ? say(step) : node, leads: 0 };
      found.set(`${version}:${node}`, { ...known, leads: known.leads + sending });
    }
  return [...found.values()];
};
