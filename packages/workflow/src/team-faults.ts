import type { Problem } from '@ripen/domain';
import type { Setting } from './setting.ts';

/** What is wrong with a team that a config names: there is none of that name, or nobody is in it any more. */
export const teamFaults = (
  name: string,
  { teams, members }: Pick<Setting, 'teams' | 'members'>,
  pointer: string,
): Problem[] => {
  if (teams === undefined) return [];
  const team = teams.find((known) => known.name === name);
  if (team === undefined)
    return [{ code: 'team_unknown', detail: `There is no team “${name}”; choose another`, pointer }];
  if (members === undefined || team.members.some((id) => members.some((member) => member.id === id))) return [];
  const detail = `Nobody is in the team “${name}” any more: put people into it under Teams, or choose another`;
  return [{ code: 'team_empty', detail, pointer }];
};
