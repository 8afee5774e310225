import type { PlacedVariable } from '@ripen/liquid';
import type { Fillable } from './fillable.ts';
import { nearestName } from './nearest-name.ts';

/** Something to say about a text: a name that nothing is known of, with what was probably meant, or one that may be empty. `from` and `to` are where it stands. */
export type Remark =
  | { about: 'unknown'; name: string; from: number; to: number; meant: string | null }
  | { about: 'empty'; name: string; label: string; from: number; to: number };

// Of these, leads and events bring names that nobody lists beforehand.
const open = new Set(['event', 'data', 'interest']);
const ofLead = ['id', 'email', 'externalId', 'timezone', 'tags', 'stage', 'score', 'band'];

/** What is to be said about the names in a text, in their order and each once; `fillable` is what there is. */
export const remarksOn = (variables: readonly PlacedVariable[], fillable: readonly Fillable[]): Remark[] => {
  const known = new Map(fillable.map((one) => [one.name, one]));
  const said = new Set<string>();
  return variables.flatMap(({ path, from, to, shown }): Remark[] => {
    const name = path.join('.');
    if (said.has(name)) return [];
    const remark = remarkOn(path, shown, known);
    if (remark) said.add(name);
    return remark ? [{ ...remark, name, from, to }] : [];
  });
};

type Known = ReadonlyMap<string, Fillable>;
type Bare = { about: 'unknown'; meant: string | null } | { about: 'empty'; label: string };

const remarkOn = (path: readonly string[], shown: boolean, known: Known): Bare | null => {
  if (!isKnown(path, known)) return { about: 'unknown', meant: nearestName(path, [...known.keys()]) };
  const one = known.get((path[0] === 'lead' ? path.slice(1) : path).join('.'));
  return shown && one?.mayLack ? { about: 'empty', label: one.label } : null;
};

const isKnown = ([root = '', ...rest]: readonly string[], known: Known): boolean => {
  if (root === 'lead') return rest[0] === undefined || isOfLead(rest[0], known);
  if (root === 'workflow') return rest[0] === undefined || rest[0] === 'name';
  return root === 'unsubscribeUrl' || open.has(root) || isOfLead(root, known);
};

const isOfLead = (name: string, known: Known): boolean =>
  known.has(name) || ofLead.includes(name) || name === 'interest';
