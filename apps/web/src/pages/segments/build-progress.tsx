import { Progress } from '@mantine/core';
import type { SegmentShape } from '@ripen/contract';
import { countOf } from '../../words/count-of.ts';
import classes from './segments.module.css';

const figures = new Intl.NumberFormat('en-GB');

/** How much of a build is done, in whole percent; 99 at most while it goes on. */
export const percentOf = ({ done, total }: NonNullable<SegmentShape['building']>): number =>
  total === 0 ? 0 : Math.min(Math.floor((done / total) * 100), 99);

/** How far a segment's rule was held against all leads; a line of one height, done or not. */
export const BuildProgress = ({ building }: Pick<SegmentShape, 'building'>) => (
  <div className={classes.build} data-testid="build">
    {building === null ? (
      <span role="status">Up to date</span>
    ) : (
      <>
        <Progress className={classes.bar} value={percentOf(building)} size="sm" aria-label="Leads looked at" />
        <span role="status" className="ripen-figures">
          {figures.format(building.done)} of {countOf(building.total, 'lead')} looked at
        </span>
      </>
    )}
  </div>
);
