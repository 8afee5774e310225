import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import settings from '../settings.module.css';
import { PaceForm } from './pace-form.tsx';

/** How much goes out in a minute at most. */
export const Pace = () => {
  const { data, error, refetch } = useQuery({ ...queries.pace(), gcTime: 0, refetchOnWindowFocus: false });
  if (data === undefined)
    return error === null ? (
      <Skeleton height={280} />
    ) : (
      <Failure error={error} what="the sending pace" onRetry={() => void refetch()} part />
    );
  return (
    <>
      <p className={settings.about}>
        Providers often take only so much in a minute. What is more waits for its place, in order, and nothing is lost.
        Leave a field empty to send as fast as Ripen can.
      </p>
      <PaceForm stored={data.body} revision={data.revision} key={data.revision} />
    </>
  );
};
