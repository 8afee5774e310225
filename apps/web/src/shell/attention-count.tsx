import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api.ts';
import classes from './rail.module.css';

const seconds = 1_000;
const most = 99;

/** How much needs attention, beside the place where it is told; nothing while nothing does. */
export const AttentionCount = () => {
  const { data } = useQuery({ ...queries.attention(), refetchInterval: 15 * seconds });
  const count = data?.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.badge} data-testid="attention-count">
      {count > most ? `${most}+` : count}
      <VisuallyHidden> waiting for you</VisuallyHidden>
    </span>
  );
};
