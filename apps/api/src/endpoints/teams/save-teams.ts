import { endpoints } from '@ripen/contract';
import type { Problem, Team } from '@ripen/domain';
import { listMembers, saveTeams as save } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { refuseProblems } from '../../http/body/read-json-body.ts';
import { versionConflict } from '../../version-conflict.ts';
import { repeatedNames } from '../repeated-names.ts';

/** Sets the teams. */
export const saveTeams = handle(
  endpoints.saveTeams,
  async ({ body: { items }, workspace, revision, services: { db } }) => {
    const people = new Set((await listMembers(db, workspace)).map(({ id }) => id));
    const problems = [...repeatedNames(items), ...strangersIn(items, people)];
    if (problems.length > 0) return refuseProblems(422, problems);
    const { state, uses, revision: standing } = await save(db, workspace, { teams: items, revision });
    const [use] = uses;
    if (use !== undefined) return refuse(409, 'in_use', `The team “${use.team}” is used by ${use.by}`);
    return state === 'saved' ? reply({ items }, standing) : versionConflict(standing);
  },
);

const strangersIn = (teams: readonly Team[], people: ReadonlySet<string>): Problem[] =>
  teams.flatMap(({ members, head }, at) =>
    [
      ...members.map((id, place) => ({ id, pointer: `/items/${at}/members/${place}` })),
      ...(head === undefined ? [] : [{ id: head, pointer: `/items/${at}/head` }]),
    ]
      .filter(({ id }) => !people.has(id))
      .map(({ pointer }) => ({ code: 'member_unknown', detail: stranger, pointer })),
  );

const stranger = 'This person isn’t a member of the workspace; choose another';
