import { type Counted, type DayTally, noTallies, type Tallies } from '@ripen/domain';
/** The tallies of all whom these are of, whatever their order and however they were grouped; no lead may be in two of them. */
export const mergeTallies = (parts: readonly Tallies[]): Tallies => {
  const all = noTallies();
  for (const part of parts) {
    all.leads += part.leads;
    addNumbers(all.failed, part.failed);
    add(all.entered, part.entered);
    add(all.goals, part.goals);
    for (const what of ['visits', 'mails', 'waiting'] as const) addEach(all[what], part[what]);
    for (const what of ['passed', 'parked'] as const)
      for (const [node, counted] of Object.entries(part[what])) addEach((all[what][node] ??= {}), counted);
    for (const [day, tally] of Object.entries(part.days)) addDay((all.days[day] ??= { entered: 0, mails: {} }), tally);
    addNumbers(all.weeks, part.weeks);
  }
  return all;
};

const add = (to: Counted, { leads, times }: Counted): void => {
  to.leads += leads;
  to.times += times;
};

const addEach = (to: Record<string, Counted>, from: Record<string, Counted>): void => {
  for (const [key, counted] of Object.entries(from)) add((to[key] ??= { leads: 0, times: 0 }), counted);
};

const addNumbers = (to: Record<string, number>, from: Record<string, number>): void => {
  for (const [key, count] of Object.entries(from)) to[key] = (to[key] ?? 0) + count;
};

const addDay = (to: DayTally, { entered, mails }: DayTally): void => {
  to.entered += entered;
  addNumbers(to.mails, mails);
};
