import { bands, type FieldType } from '@ripen/domain';
import { type Catalogue, dimensionField } from '../../index.ts';
import { modelChoices, modelPrefix } from './model-choices.ts';
import type { FieldChoice } from './field-choice.ts';
import { special } from '../tree/builder-tree.ts';

export type { FieldChoice };

const typeWords: Record<FieldType, string> = {
  text: 'text',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
  list: 'list',
};

const plain = (values: readonly string[] | undefined): FieldChoice['options'] =>
  values?.map((value) => ({ value, label: value }));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const ofLeads = ({ fields }: Catalogue): FieldChoice[] =>
  fields.map(({ name, label, group = 'Other fields', type, unit, options }) => ({
    field: name,
    label,
    group,
    type,
    about: typeWords[type],
    unit,
    options: plain(options),
  }));

const points = [
  { field: dimensionField('fit'), label: 'Fit' },
  { field: dimensionField('engagement'), label: 'Engagement' },
  { field: dimensionField('interest:'), label: 'Interest in a product' },
];

const interestIn = (product: string): { field: string; label: string } => ({
  field: dimensionField(`interest:${product}`),
  label: `Interest in ${product}`,
});

const standing = ({ stages, products = [] }: Catalogue, tags: readonly string[]): FieldChoice[] => {
  const group = 'Where the lead stands';
  return [
    {
      field: 'stage',
      label: 'Stage',
      group,
      type: 'text',
      about: 'stage',
      always: true,
      options: stages.map(({ name, label }) => ({ value: name, label })),
    },
    {
      field: 'band',
      label: 'Band',
      group,
      type: 'text',
      about: 'cold, warm, hot',
      always: true,
      options: bands.map((band) => ({ value: band, label: capital(band) })),
    },
    { field: 'score', label: 'Score', group, type: 'number', about: 'number', always: true },
    {
      field: 'tags',
      label: 'Tags',
      group,
      type: 'list',
      about: 'tags',
      always: true,
      freely: true,
      options: plain(tags),
    },
    ...[...points.slice(0, 2), ...products.map(interestIn), ...points.slice(2)].map(
      ({ field, label }): FieldChoice => ({ field, label, group, type: 'number', about: 'points', always: true }),
    ),
    { field: special.segment, label: 'Segment', group, type: 'text', about: 'in or not' },
    { field: special.consent, label: 'Consent', group, type: 'text', about: 'given or not' },
  ];
};

const person: readonly FieldChoice[] = [
  { field: 'email', label: 'Email', group: 'Person', type: 'text', about: 'text' },
  { field: 'externalId', label: 'External id', group: 'Person', type: 'text', about: 'text' },
  { field: 'timezone', label: 'Time zone', group: 'Person', type: 'text', about: 'text' },
];

const happening: readonly FieldChoice[] = [
  {
    field: special.event,
    label: 'Did something',
    group: 'What the lead did',
    type: 'text',
    about: 'event',
  },
  { field: 'event.', label: 'Property of the event that came', group: 'What the lead did', type: 'text', about: 'any' },
  { field: 'data.', label: 'Data given at the start', group: 'What the lead did', type: 'text', about: 'any' },
];

const groupOrder = ['What the lead did', 'Where the lead stands', 'Person'];

const place = ({ group }: FieldChoice): number => {
  const at = groupOrder.indexOf(group);
  return at === -1 ? groupOrder.length : at;
};

/** Everything a condition can be about in a workspace, in groups: behaviour first, then standing, then the lead's fields. */
export const fieldChoices = (catalogue: Catalogue, tags: readonly string[]): FieldChoice[] =>
  [...happening, ...standing(catalogue, tags), ...modelChoices(catalogue), ...person, ...ofLeads(catalogue)].toSorted(
    (a, b) => place(a) - place(b),
  );

/** The beginnings of names that nobody lists: properties of the event, data given at the start, products. */
const freePrefixes = ['event.', 'data.', dimensionField('interest:')] as const;

/** The beginning of a freely named subject, or null. */
export const prefixOf = (field: string): string | null =>
  freePrefixes.find((prefix) => field.startsWith(prefix)) ?? modelPrefix(field);

/** What is known of what a condition is about; null for a variable whose type nobody knows. */
export const choiceOf = (field: string, choices: readonly FieldChoice[]): FieldChoice | null =>
  choices.find((known) => known.field === field || (known.always && known.field === prefixOf(field))) ?? null;
