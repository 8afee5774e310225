import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { Count } from '@ripen/ui';
import type { MouseEvent } from 'react';
import { TriedAtStep } from '../backtest/tried-at.tsx';
import { useBench, useView } from '../model/bench.ts';
import classes from './step-card.module.css';

/** How many leads are inside a step now, and how many of them are parked; opens their runs. */
export const CardCounts = ({ node }: { node: string }) => {
  const { view } = useBench();
  const inside = useView(({ counts }) => counts?.nodes[node]?.inside ?? 0);
  const parked = useView(({ counts }) => counts?.nodes[node]?.parked ?? 0);
  const tried = useView((state) => state.tried !== null);
  if (tried)
    return (
      <div className={`${classes.counts} nodrag nopan`}>
        <TriedAtStep node={node} place="onCard" />
      </div>
    );
  if (inside + parked === 0) return null;
  // The card below would open its settings.
  const open = (event: MouseEvent, parkedAt: boolean): void => {
    event.stopPropagation();
    view.setState({ panel: 'runs', runsAt: node, parkedAt, run: null, lit: null });
  };
  return (
    <div className={`${classes.counts} nodrag nopan`}>
      {inside > 0 ? (
        <button
          type="button"
          className={classes.inside}
          onClick={(event) => open(event, false)}
          data-testid="inside"
          title="Who waits here until when"
        >
          <IconHourglass size={12} stroke={2} aria-hidden />
          <Count value={inside} /> <span className={classes.unseen}>inside now</span>
        </button>
      ) : null}
      {parked > 0 ? (
        <button
          type="button"
          className={classes.parked}
          onClick={(event) => open(event, true)}
          data-testid="parked"
          title="Leads parked here"
        >
          <IconAlertTriangle size={12} stroke={2} aria-hidden />
          <Count value={parked} /> <span className={classes.unseen}>parked</span>
        </button>
      ) : null}
    </div>
  );
};
