import { Slider, Text } from '@mantine/core';
import { bandIn, emptySum, gradeIn, modelScore, type Scale } from '@ripen/domain';
import { useState } from 'react';
import { dimensionName } from '../../words/dimension-name.ts';
import { BandLine } from './band-line.tsx';
import classes from './scoring.module.css';

interface Props {
  scale: Scale;
  /** The dimensions that a lead can get points for. */
  feeds: readonly string[];
}

const first = 30;

const pointsIn = (points: Readonly<Record<string, number>>, name: string): number => points[name] ?? first;

/** The bands on their line, with a made-up lead whose points can be moved: what its score, band and grade would be. */
export const ScoreExample = ({ scale, feeds }: Props) => {
  const [points, setPoints] = useState<Readonly<Record<string, number>>>({});
  const names = feeds.length === 0 ? ['fit', 'engagement'] : feeds;
  const sums = Object.fromEntries(names.map((name) => [name, { ...emptySum, base: pointsIn(points, name) }]));
  const score = modelScore(sums, scale, ({ base }) => base);
  const grade = gradeIn(scale, sums.fit?.base ?? 0, sums.engagement?.base ?? 0);
  return (
    <div>
      <BandLine bands={scale.bands} score={score} />
      <Text size="sm" mb="xs" aria-live="polite" data-testid="score-example">
        A lead with these points has a score of <b>{score}</b>: it is <b>{bandIn(scale, score)}</b>, grade{' '}
        <b>{grade}</b>.
      </Text>
      {names.map((name) => (
        <div key={name} className={classes.slide}>
          <span>{dimensionName(name)}</span>
          <Slider
            thumbLabel={`Points for ${dimensionName(name)} in the example`}
            value={pointsIn(points, name)}
            onChange={(value) => setPoints({ ...points, [name]: value })}
            min={0}
            max={100}
            size="sm"
            label={null}
          />
          <span className="ripen-figures">{pointsIn(points, name)}</span>
        </div>
      ))}
    </div>
  );
};
