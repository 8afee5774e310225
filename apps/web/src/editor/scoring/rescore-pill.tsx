import { useBench } from '../model/bench.ts';
import classes from './scoring.module.css';
import { useRescore } from './use-rescore.ts';

const Pill = () => {
  const { progress } = useRescore();
  if (progress?.running !== true) return null;
  return (
    <span className={classes.progress} role="status" data-testid="rescore-pill">
      Recomputing <span className="ripen-figures">{progress.done}</span> of{' '}
      <span className="ripen-figures">{progress.total}</span>
    </span>
  );
};

/** In the header of a scoring model: how far its points are given anew, while they are. */
export const RescorePill = () => (useBench().kind === 'scoring' ? <Pill /> : null);
