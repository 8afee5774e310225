import { TimeText } from '@ripen/ui';
import { useView } from '../model/bench.ts';
import classes from './step-card.module.css';

/** When the lead whose path is lit came by here. */
export const CardTimes = ({ node }: { node: string }) => {
  const times = useView(({ lit }) => lit?.nodes.get(node));
  const here = useView(({ lit }) => lit?.now === node);
  const last = times?.at(-1);
  if (last === undefined) return null;
  return (
    <div className={classes.times} data-testid="passed-at">
      {here ? 'Here since ' : ''}
      <TimeText at={last} />
      {times && times.length > 1 ? ` (${times.length} times)` : ''}
    </div>
  );
};
