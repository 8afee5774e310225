import { type EffectOutcome, pointer } from '@ripen/domain';
import { z } from 'zod';
import { ask, pass } from '../../decision.ts';
import { memberFaults, memberName } from '../../member-faults.ts';
import type { Settlement } from '../../node-definition.ts';
import { nodeKind } from '../../node-kind.ts';
import type { Setting } from '../../setting.ts';
import { teamFaults } from '../../team-faults.ts';

const keep = z.boolean().optional();
const ofPeople = z.strictObject({
  members: z.array(z.string().min(1).max(128)).min(1, 'needs a person').max(50),
  keep,
});
const ofTeam = z.strictObject({ team: z.string().min(1, 'needs a team').max(64), keep });

/** The people who take turns, by their ids, or the team that does, by its name; `keep` leaves a lead alone that has an owner. */
export const setOwnerConfig = z.union([ofPeople, ofTeam]);
type SetOwnerConfig = z.infer<typeof setOwnerConfig>;

/** What the hand answers: who it was. */
const chosen = z.object({ owner: z.string(), name: z.string() });

/** Gives the lead an owner: a person, or whoever of several has waited longest. The field `owner` holds their address. */
export const setOwner = nodeKind({
  kind: 'set-owner',
  label: 'Set owner',
  group: 'action',
  about: 'Gives the lead to a person, or to several people or a team in turn.',
  within: ['nurture'],
  config: setOwnerConfig,
  blank: { members: [] },
  ports: () => ['done'],
  sentence: (config, setting) => sentenceOf(config, setting),
  faults: (config, setting) =>
    'team' in config
      ? teamFaults(config.team, setting, '/team')
      : config.members.flatMap((id, index) => memberFaults(id, setting, pointer('/members', index))),
  repeatable: true,
  prepare: () => null,
  decide: ({ keep }, { data: { owner } }) =>
    keep === true && typeof owner === 'string' && owner !== ''
      ? pass('done', `Stays with ${owner}`)
      : ask({}, 'Asks whose turn it is'),
  settle: (_config, outcome) => settled(outcome),
});

const sentenceOf = (config: SetOwnerConfig, setting: Setting): string => {
  if ('team' in config) return `Give in turn to the team “${config.team}”`;
  const names = config.members.map((id) => memberName(id, setting));
  return names.length === 1
    ? `Give to ${names[0]}`
    : `Give in turn to ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

const settled = ({ data, detail }: EffectOutcome): Settlement => {
  const read = chosen.safeParse(data);
  if (!read.success) return { port: 'done', said: `Nobody was chosen: ${detail}` };
  return {
    port: 'done',
    said: `Given to ${read.data.name}`,
    changes: [{ change: 'field', field: 'owner', value: read.data.owner }],
  };
};
