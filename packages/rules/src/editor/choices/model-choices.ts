import { bands } from '@ripen/domain';
import { type Catalogue, dimensionField, pointsField } from '../../index.ts';
import type { FieldChoice } from './field-choice.ts';

const interest = 'interest:';

/** The beginning of the interest in a product within one model; null for anything else. */
export const modelPrefix = (field: string): string | null => {
  const points = pointsField(field);
  if (points === null || points.model === null || !points.of.startsWith(interest)) return null;
  return dimensionField(interest, points.model);
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const points = [
  { of: 'fit', label: 'Fit' },
  { of: 'engagement', label: 'Engagement' },
  { of: interest, label: 'Interest in a product' },
];

/** What a condition can ask of the points in each of the scoring models, where there is more to ask than of all together. */
export const modelChoices = ({ models = [] }: Catalogue): FieldChoice[] =>
  models.flatMap(({ id, name }): FieldChoice[] => {
    const about = { group: 'Where the lead stands', always: true };
    return [
      { ...about, field: dimensionField('score', id), label: `Score in ${name}`, type: 'number', about: 'number' },
      {
        ...about,
        field: dimensionField('band', id),
        label: `Band in ${name}`,
        type: 'text',
        about: 'cold, warm, hot',
        options: bands.map((band) => ({ value: band, label: capital(band) })),
      },
      ...points.map(
        ({ of, label }): FieldChoice => ({
          ...about,
          field: dimensionField(of, id),
          label: `${label} in ${name}`,
          type: 'number',
          about: 'points',
        }),
      ),
    ];
  });
