import type { Band } from '@ripen/domain';
import classes from '../lead.module.css';

const hues: Record<Band, string> = { cold: 'blue', warm: 'yellow', hot: 'orange' };

interface Props {
  score: number;
  band: Band;
  bands: { warm: number; hot: number };
}

/** A score from 0 to 100 as a bar, with the thresholds of the bands marked on it. */
export const ScoreMeter = ({ score, band, bands }: Props) => (
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
    {Object.entries(bands).map(([word, at]) => (
      <div key={word} className={classes.mark} style={{ left: `${at}%` }} aria-hidden>
        <span>
          {word} {at}
        </span>
      </div>
    ))}
  </div>
);
