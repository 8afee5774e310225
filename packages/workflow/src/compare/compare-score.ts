import { type Dimension, type ScoreSettings, scoreSettings } from '@ripen/domain';
import { type Change, changedWhole } from './change.ts';

/** How points become a score, where that differs: what dimensions count at most, how much they weigh, where bands and grades begin. */
export const compareScore = (before: ScoreSettings | undefined, after: ScoreSettings | undefined): Change[] => {
  const [old, now] = [before ?? standard, after ?? standard];
  return [
    ...byDimension(old.caps, now.caps, { says: (points) => `counts ${points} points at most`, none: 'has no limit' }),
    ...byDimension(old.weights, now.weights, { says: (weight) => `weighs ${weight}`, none: 'weighs as usual' }),
    ...marks.flatMap(([name, read]): Change[] => {
      const [was, is] = [read(old), read(now)];
      return was === is ? [] : [changedWhole(`${name} begins at ${is}; before: ${was}`)];
    }),
  ];
};

const standard = scoreSettings.parse({});

const marks: readonly [name: string, read: (settings: ScoreSettings) => number][] = [
  ['Warm', ({ bands }) => bands.warm],
  ['Hot', ({ bands }) => bands.hot],
  ['Grade A', ({ grade }) => grade.fit.a],
  ['Grade B', ({ grade }) => grade.fit.b],
  ['Grade 1', ({ grade }) => grade.engagement.one],
  ['Grade 2', ({ grade }) => grade.engagement.two],
];

type Numbers = Readonly<Record<Dimension, number>>;

interface Words {
  says: (value: number) => string;
  none: string;
}

const byDimension = (before: Numbers, after: Numbers, { says, none }: Words): Change[] => {
  const say = (value: number | undefined): string => (value === undefined ? none : says(value));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((dimension) => before[dimension] !== after[dimension])
    .map((dimension) =>
      changedWhole(`${sayDimension(dimension)} ${say(after[dimension])}; before: it ${say(before[dimension])}`),
    );
};

const sayDimension = (dimension: Dimension): string =>
  dimension.startsWith('interest:')
    ? `Interest in ${dimension.slice('interest:'.length)}`
    : dimension.charAt(0).toUpperCase() + dimension.slice(1);
