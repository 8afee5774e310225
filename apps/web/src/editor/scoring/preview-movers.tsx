import type { ScorePreview } from '@ripen/contract';
import { BandPill } from '@ripen/ui';
import { LinkText } from '../../links/link-text.tsx';
import classes from './scoring.module.css';

type Mover = ScorePreview['movers'][number];

const Moved = ({ before, after }: Pick<Mover, 'before' | 'after'>) => (
  <span className={classes.moved}>
    <span className="ripen-figures">
      {before.score} <span aria-label="becomes">→</span> <b>{after.score}</b>
    </span>
    {before.band === after.band ? null : (
      <>
        <BandPill band={before.band} />
        <span aria-label="becomes">→</span>
      </>
    )}
    <BandPill band={after.band} />
  </span>
);

/** The leads whose score would change most, each leading to its page, with what its points would come from. */
export const PreviewMovers = ({ movers }: Pick<ScorePreview, 'movers'>) => (
  <section>
    <h3 className={classes.title}>Who would move most</h3>
    <ul className={classes.movers} data-testid="movers">
      {movers.map(({ id, name, before, after, reasons }) => (
        <li key={id} className={classes.mover}>
          <div className={classes.moverHead}>
            <LinkText to="/leads/$id" params={{ id }}>
              {name}
            </LinkText>
            <Moved before={before} after={after} />
          </div>
          <ul className={classes.reasons}>
            {reasons.length === 0 ? <li>Nothing it did or is would give points.</li> : null}
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  </section>
);
