import { type EffectOutcome, pointer } from '@ripen/domain';
import { z } from 'zod';
import { ask, pass } from '../../decision.ts';
import { memberFaults, memberName } from '../../member-faults.ts';
import { type Settlement, nodeKind } from '../../node-kind.ts';

/** The people who take turns, by their ids; `keep` leaves a lead alone that has an owner. */
export const setOwnerConfig = z.strictObject({
  members: z.array(z.string().min(1).max(128)).min(1, 'needs a person').max(50),
  keep: z.boolean().optional(),
});

/** What the hand answers: who it was. */
const chosen = z.object({ owner: z.string(), name: z.string() });

/** Gives the lead an owner: a person, or whoever of several has waited longest. The field `owner` holds their address. */
export const setOwner = nodeKind({
  kind: 'set-owner',
  label: 'Set owner',
  group: 'action',
  about: 'Gives the lead to a person, or to several people in turn.',
  within: ['nurture'],
  config: setOwnerConfig,
  blank: { members: [] },
  ports: () => ['done'],
  sentence: ({ members }, setting) => {
    const names = members.map((id) => memberName(id, setting));
    return names.length === 1
      ? `Give to ${names[0]}`
      : `Give in turn to ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  },
  faults: ({ members }, setting) =>
    members.flatMap((id, index) => memberFaults(id, setting, pointer('/members', index))),
  prepare: () => null,
  decide: ({ keep }, { data: { owner } }) =>
    keep === true && typeof owner === 'string' && owner !== ''
      ? pass('done', `Stays with ${owner}`)
      : ask({}, 'Asks whose turn it is'),
  settle: (_config, outcome) => settled(outcome),
});

const settled = ({ data, detail }: EffectOutcome): Settlement => {
  const read = chosen.safeParse(data);
  if (!read.success) return { port: 'done', said: `Nobody was chosen: ${detail}` };
  return {
    port: 'done',
    said: `Given to ${read.data.name}`,
    changes: [{ change: 'field', field: 'owner', value: read.data.owner }],
  };
};
