import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api.ts';
import classes from './rail.module.css';

const seconds = 1_000;
const most = 99;

const Badge = ({ count, what, id }: { count: number; what: string; id: string }) =>
  count === 0 ? null : (
    <span className={classes.badge} data-testid={id}>
      {count > most ? `${most}+` : count}
      <VisuallyHidden> {what}</VisuallyHidden>
    </span>
  );

/** How much needs attention, beside the place where it is told; nothing while nothing does. */
export const AttentionCount = () => {
  const { data } = useQuery({ ...queries.attention(), refetchInterval: 15 * seconds });
  return <Badge count={data?.length ?? 0} what="waiting for you" id="attention-count" />;
};

/** How many leads wait for an answer of the person signed in; nothing while none does. */
export const SalesCount = () => {
  const { data } = useQuery(queries.myHandoffCount());
  return <Badge count={data ?? 0} what="to answer" id="sales-count" />;
};
