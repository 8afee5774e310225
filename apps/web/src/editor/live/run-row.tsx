import type { RunSummary } from '@ripen/contract';
import { StatusPill } from '@ripen/ui';
import { useBench } from '../model/bench.ts';
import classes from './runs.module.css';
import { UntilWhen } from './until-when.tsx';

/** A run in a list: who, how it stands, until when it waits; pressed, its way is drawn. */
export const RunRow = ({ run }: { run: RunSummary }) => {
  const { view } = useBench();
  return (
    <li>
      <button type="button" className={classes.run} onClick={() => view.setState({ run: run.id })} data-testid="run">
        <span className={classes.who}>{run.leadName}</span>
        <StatusPill status={run.status} />
        <span className={classes.when}>
          <UntilWhen run={run} />
          {run.reason === null ? '' : ` · ${run.reason}`}
        </span>
      </button>
    </li>
  );
};
