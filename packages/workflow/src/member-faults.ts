import type { Problem } from '@ripen/domain';
import type { Setting } from './setting.ts';

/** The name of a member of the workspace. */
export const memberName = (id: string, { members = [] }: Pick<Setting, 'members'>): string =>
  members.find((member) => member.id === id)?.name ?? 'somebody';

/** What is wrong with a person that a config names: nobody of that id is a member. */
export const memberFaults = (id: string, { members }: Pick<Setting, 'members'>, pointer: string): Problem[] =>
  members === undefined || members.some((member) => member.id === id)
    ? []
    : [{ code: 'member_unknown', detail: 'This person isn’t a member of the workspace; choose another', pointer }];
