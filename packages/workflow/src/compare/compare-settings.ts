import { type Catalogue, phrase, type Rule } from '@ripen/rules';
import type { Settings } from '../settings.ts';
import { type Change, changedWhole } from './change.ts';
import { sameJson } from './same-json.ts';

/** How leads come in, the goal, and the exits, where these differ. */
export const compareSettings = (before: Settings, after: Settings, catalogue: Catalogue): Change[] => [
  ...(sayEntry(before) === sayEntry(after)
    ? []
    : [changedWhole(`${sayEntry(after)}; before: ${lower(sayEntry(before))}`)]),
  ...compareGoal(before.goal, after.goal, catalogue),
  ...compareExits(before.exits ?? [], after.exits ?? [], catalogue),
];

const sayEntry = ({ entry, after, key = '' }: Settings): string => {
  if (entry === 'once') return 'A lead comes in only once';
  if (entry === 'several') return `A lead may be in it several times at once, once for each “${key}”`;
  if (entry === 'again' || after === undefined) return 'A lead may come in again once it has left';
  const days = after.days === 1 ? '1 day' : `${after.days} days`;
  return `A lead may come in again ${days} after it last ${after.since === 'started' ? 'came in' : 'left'}`;
};

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

type Goal = Settings['goal'];

const compareGoal = (before: Goal, after: Goal, catalogue: Catalogue): Change[] => {
  if (sameJson(before, after)) return [];
  if (after === undefined)
    return [{ what: 'removed', node: null, said: `No goal any more: ${sayGoal(before, catalogue)}` }];
  if (before === undefined) return [{ what: 'added', node: null, said: `New goal: ${sayGoal(after, catalogue)}` }];
  return [changedWhole(`The goal becomes: ${sayGoal(after, catalogue)}; before: ${sayGoal(before, catalogue)}`)];
};

const sayGoal = (goal: Goal, catalogue: Catalogue): string => {
  const event = goal?.event ? `“${goal.event}” happens` : '';
  const rule = goal?.rule === undefined ? '' : phrase(goal.rule, catalogue);
  return [event, rule].filter((part) => part !== '').join(', if ') || 'nothing yet';
};

const compareExits = (before: readonly Rule[], after: readonly Rule[], catalogue: Catalogue): Change[] => {
  const missing = (from: readonly Rule[], among: readonly Rule[]): Rule[] =>
    from.filter((rule) => !among.some((other) => sameJson(rule, other)));
  return [
    ...missing(after, before).map(
      (rule): Change => ({ what: 'added', node: null, said: `New exit: leads leave if ${phrase(rule, catalogue)}` }),
    ),
    ...missing(before, after).map(
      (rule): Change => ({ what: 'removed', node: null, said: `No exit any more: if ${phrase(rule, catalogue)}` }),
    ),
  ];
};
