import { Skeleton } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { Said, TimeText } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import classes from './sales.module.css';

/** The last things that a lead did; asked for once its card is in sight. */
export const Lately = ({ lead }: { lead: string }) => {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const { data, isError } = useQuery({ ...queries.lately(lead), enabled: inViewport });
  return (
    <div ref={ref}>
      <h3 className={classes.part}>Lately</h3>
      {isError ? <p className={classes.small}>This couldn’t be read. The lead’s page has the whole story.</p> : null}
      {data === undefined && !isError ? <Skeleton height={56} /> : null}
      {data?.length === 0 ? <p className={classes.small}>Nothing has been heard of them yet.</p> : null}
      <ul className={classes.lines}>
        {data?.map(({ at, kind, said }) => (
          <li key={`${at} ${kind} ${said}`} className={classes.late}>
            <span>
              <Said>{said}</Said>
            </span>
            <span className={classes.small}>
              <TimeText at={at} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
