import type { ScoreSettings } from '@ripen/domain';
import classes from './scoring.module.css';

interface Props {
  bands: ScoreSettings['bands'];
  /** A score to point at. */
  score: number;
}

/** The line from 0 to 100 with its bands, and a mark where a score lies on it. */
export const BandLine = ({ bands: { warm, hot }, score }: Props) => {
  const parts = [
    { band: 'cold', word: 'Cold', from: 0, to: warm - 1, width: warm },
    { band: 'warm', word: 'Warm', from: warm, to: hot - 1, width: hot - warm },
    { band: 'hot', word: 'Hot', from: hot, to: 100, width: 100 - hot },
  ];
  const said = parts.map(({ word, from, to }) => `${word} from ${from} to ${to}`).join(', ');
  return (
    <figure className={classes.picture} aria-label={`${said}. The example is at ${score}.`} data-testid="band-line">
      <div className={classes.line} aria-hidden>
        {parts.map(({ band, width }) => (
          <div key={band} className={classes.part} data-band={band} style={{ width: `${width}%` }} />
        ))}
        <div className={classes.pointer} style={{ left: `${score}%` }} />
      </div>
      <ul className={classes.legend} aria-hidden>
        {parts.map(({ band, word, from, to }) => (
          <li key={band} data-band={band}>
            <b>{word}</b> <span className="ripen-figures">{from === to ? from : `${from}–${to}`}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
};
