import type { Field } from '@ripen/domain';
import type { Given } from './given-in.ts';

/** Something that can be filled in for each lead: the name it has in braces, what marketers call it, and under which heading it stands. */
export interface Fillable {
  name: string;
  label: string;
  group: string;
  /** A word of the lead that some leads may lack. */
  mayLack?: boolean;
}

const under = (group: string, names: readonly (readonly [string, string])[]): Fillable[] =>
  names.map(([name, label]) => ({ name, label, group }));

const pathsBelow = (root: string, paths: readonly string[]): [string, string][] =>
  paths.map((path) => [`${root}.${path}`, path]);

/** All that can be filled in: of the lead, of the event that let it in, and of what its run was given. */
export const fillableOf = (fields: readonly Field[], { event, data }: Given = { event: [], data: [] }): Fillable[] => [
  ...under('The lead', [['email', 'Email']]),
  ...fields.map(({ name, label, type }) => ({ name, label, group: 'The lead', mayLack: type === 'text' })),
  ...under('The lead', [
    ['stage', 'Stage'],
    ['score', 'Score'],
    ['band', 'Band'],
    ['externalId', 'Your id of the lead'],
  ]),
  ...under('The event', pathsBelow('event', event)),
  ...under('What the run was given', pathsBelow('data', data)),
  ...under('Beside', [
    ['workflow.name', 'Name of the workflow'],
    ['unsubscribeUrl', 'Link to unsubscribe'],
  ]),
];

/** What of a list a beginning, or a part of a name or label, leaves over: names that begin with it come first. */
export const fillableLike = (all: readonly Fillable[], typed: string): Fillable[] => {
  const wanted = typed.replace(/^lead\./, '').toLowerCase();
  const found = all.filter(({ name, label }) => `${name}\n${label}`.toLowerCase().includes(wanted));
  const begins = ({ name }: Fillable): number => Number(!name.toLowerCase().startsWith(wanted));
  return found.toSorted((a, b) => begins(a) - begins(b));
};
