import type { HandoffTerms, People } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import { momentOf } from '../moment-of.ts';
import type { Sheet } from '../sheet.ts';

/** Who gets a lead, and how the lead's story calls them. */
export interface ChosenPeople {
  people: People;
  said: string;
}

/** Who gets the lead that is handed over from a stage: the team whose rule is the first to hold for it, or who is named. */
export const peopleFor = (sheet: Sheet, stage: string, { owner }: HandoffTerms): ChosenPeople => {
  if (!('rules' in owner)) return { people: owner, said: saidOf(owner) };
  const routes = sheet.world.stages.find((known) => known.stage.name === stage)?.routes ?? [];
  const { data, context } = momentOf(sheet, null);
  const route = routes.find(({ holds }) => truthy(holds(data, context)));
  if (route === undefined) return { people: owner.otherwise, said: saidOf(owner.otherwise) };
  const people = { team: route.team };
  return { people, said: `${saidOf(people)}, as ${route.said},` };
};

const saidOf = (people: People): string => ('team' in people ? `the team “${people.team}”` : 'sales');
