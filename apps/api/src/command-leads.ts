import type { Endpoint } from '@ripen/contract';
import { type Doer, shardOf } from '@ripen/domain';
import type { LeadCommand } from '@ripen/store';
import type { Call, Caller } from './call.ts';

/** The part of a call that says who asks, where, and what to work with. */
export type Asker = Pick<Call<Endpoint>, 'workspace' | 'caller' | 'services'>;

/** Lets leads take their turns with commands at once; afterwards their shards' bells are set, for what they wait for now. */
export const commandLeads = async (
  { workspace, caller, services }: Asker,
  commands: readonly Omit<LeadCommand, 'by' | 'doer'>[],
): Promise<void> => {
  const by = giverOf(caller);
  const doer = doerOf(caller);
  await services.runner.command(
    workspace,
    commands.map((command) => ({ ...command, by, doer })),
  );
  services.bell.ring('turns', new Set(commands.map(({ lead }) => shardOf(lead))));
};

/** Who calls, by name. */
export const doerOf = (caller: Caller): Doer => ({
  member: caller.as === 'person' ? caller.user : null,
  name: caller.name,
});

/** Whether it is a person who asks, or a program. */
export const giverOf = ({ as }: Caller): 'api' | 'person' => (as === 'person' ? 'person' : 'api');
