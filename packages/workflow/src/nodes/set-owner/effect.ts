import type { Hand } from '../../effects/hand.ts';
import { setOwnerConfig } from './node.ts';

/** Chooses who has waited longest. */
export const setOwnerHand: Hand = {
  kind: 'set-owner',
  perform: async (asked, tools) => {
    const config = setOwnerConfig.parse(asked.config);
    const chosen = await tools.nextOwner('team' in config ? { team: config.team } : { members: config.members });
    if (chosen === null)
      return {
        state: 'failed',
        detail:
          'team' in config ? `nobody is in the team “${config.team}” any more` : 'nobody of them is a member any more',
      };
    return { state: 'sent', detail: chosen.name, data: { owner: chosen.email, name: chosen.name } };
  },
};
