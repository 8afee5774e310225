import { templateId } from '@ripen/domain';
import {
  type ClaimedEffect,
  chooseOwner,
  emitEvent,
  faultPoint,
  findColleague,
  findTemplate,
  fittingValues,
  keepBody,
  openProvider,
  readSigning,
  reserveSlot,
  signUnsubscribe,
} from '@ripen/store';
import { templateFacts } from '@ripen/workflow';
import type { Handed, Tools } from '@ripen/workflow/effects';
import type { Kit } from './kit.ts';
import { stampCall } from './webhook/stamp-call.ts';

// What comes of an attempt that was given up is asked for by nobody.
const takenOver: Handed = {
  state: 'later',
  detail: 'another attempt took its place',
  after: null,
  counts: false,
  inside: true,
};
const unsigned: Handed = {
  state: 'later',
  detail: 'SIGNING_SECRET_UNREADABLE: it was sealed with another RIPEN_SECRET; replace it in Settings, Webhooks',
  after: null,
  counts: false,
  inside: true,
};

/** The tools that the hand of one effect works with: whatever they reach is of the effect's workspace and lead. */
export const toolbox = ({ db, renderer, mailer, caller, publicUrl, secret }: Kit, effect: ClaimedEffect): Tools => {
  const { workspace, workspaceName, lead } = effect;
  const unsubscribe = `${publicUrl}/u/${signUnsubscribe({ workspace, lead: lead.id }, secret)}`;
  return {
    render: async (template, facts, as) => {
      await faultPoint('render.mid');
      return renderer.render(template, facts, as);
    },
    template: async (id) => {
      const known = templateId.safeParse(id);
      return known.success ? ((await findTemplate(db, workspace, known.data)) ?? null) : null;
    },
    facts: (asked) =>
      templateFacts({ ...asked.run, lead: asked.lead, workflow: asked.workflow.name, unsubscribeUrl: unsubscribe }),
    mail: (letter) => mailer.send(letter, { workspace: workspaceName, unsubscribe }),
    notify: (note) => mailer.notify(note, { id: workspace, name: workspaceName }),
    call: async (outgoing) => {
      const { body } = outgoing;
      if (body !== null && body !== effect.body && !(await keepBody(db, effect, body))) return takenOver;
      const stamps = stampCall(outgoing, await readSigning(db, workspace, secret));
      return stamps === null ? unsigned : caller.call(outgoing, stamps);
    },
    provider: async () => (await openProvider(db, workspace, secret)) ?? null,
    colleague: async (who) => (await findColleague(db, workspace, who)) ?? null,
    nextOwner: (of) => chooseOwner(db, effect, of),
    nextSlot: (count, milliseconds) => reserveSlot(db, effect, { count, milliseconds }),
    emit: (event) => emitEvent(db, effect, event),
    leadUrl: `${publicUrl}/leads/${lead.id}`,
    handoffUrl: effect.workflow.version === 0 ? `${publicUrl}/sales?handoff=${effect.run}` : null,
    fitting: (values) => fittingValues(db, workspace, values),
  };
};
