import { type ScoreSettings, scoreSettings } from '@ripen/domain';

/** A number as it stands in a field; empty while nothing is written. */
export type Entry = number | '';

/** The settings of a score as they are being written: for each field what stands in it, perhaps nothing or nonsense. */
export interface ScoreFields {
  caps: Readonly<Record<string, Entry>>;
  weights: Readonly<Record<string, Entry>>;
  bands: { warm: Entry; hot: Entry };
  fit: { a: Entry; b: Entry };
  engagement: { one: Entry; two: Entry };
}

/** What was read of the fields: settings that can be kept, or what is wrong in words, by the field's name such as `bands.warm`. */
export type ScoreReading = { settings: ScoreSettings } | { faults: Readonly<Record<string, string>> };

/** What to write into the fields of settings; a draft that says nothing has the standard ones. */
export const fieldsOf = (settings: ScoreSettings | undefined): ScoreFields => {
  const { caps, weights, bands, grade } = settings ?? scoreSettings.parse({});
  return { caps, weights, bands, fit: grade.fit, engagement: grade.engagement };
};

const disordered: Readonly<Record<string, string>> = {
  'bands.warm': 'Warm has to begin below hot',
  'grade.fit.b': 'B has to begin below A',
  'grade.engagement.two': '2 has to begin below 1',
};

const wordsFor = (path: string, isOrder: boolean): string => {
  if (isOrder) return disordered[path] ?? 'These can’t be in this order';
  if (path.startsWith('bands')) return 'Needs a whole number from 1 to 100';
  if (path.startsWith('weights')) return 'Needs a number from 0 to 10';
  return 'Needs a whole number from 1 to 1,000';
};

const written = (entries: Readonly<Record<string, Entry>>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== ''));

/** Reads the fields; a limit or weight left empty is none. */
export const readFields = ({ caps, weights, bands, fit, engagement }: ScoreFields): ScoreReading => {
  const read = scoreSettings.safeParse({
    caps: written(caps),
    weights: written(weights),
    bands,
    grade: { fit, engagement },
  });
  if (read.success) return { settings: read.data };
  return {
    faults: Object.fromEntries(
      read.error.issues.map(({ code, path }) => [path.join('.'), wordsFor(path.join('.'), code === 'custom')]),
    ),
  };
};
