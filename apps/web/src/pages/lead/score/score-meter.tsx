import { type Band, thresholds } from '@ripen/domain';
import classes from '../lead.module.css';

const hues: Record<Band, string> = { cold: 'blue', warm: 'yellow', hot: 'orange' };

const marks = [
  { at: thresholds.warm, word: `warm ${thresholds.warm}` },
  { at: thresholds.hot, word: `hot ${thresholds.hot}` },
];

/** A score from 0 to 100 as a bar, with the thresholds of the bands marked on it. */
export const ScoreMeter = ({ score, band }: { score: number; band: Band }) => (
  <div
    className={classes.meter}
    role="meter"
    aria-label="Score"
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={score}
    aria-valuetext={`${score} of 100, ${band}`}
  >
    <div className={classes.fill} style={{ width: `${score}%`, background: `var(--mantine-color-${hues[band]}-5)` }} />
    {marks.map(({ at, word }) => (
      <div key={at} className={classes.mark} style={{ left: `${at}%` }} aria-hidden>
        <span>{word}</span>
      </div>
    ))}
  </div>
);
