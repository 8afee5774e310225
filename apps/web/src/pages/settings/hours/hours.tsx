import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { HoursForm } from './hours-form.tsx';

/** When the workspace works, when it doesn't, and when its messages go out. */
export const Hours = () => {
  const calendar = useQuery({ ...queries.calendar(), gcTime: 0, refetchOnWindowFocus: false });
  const me = useQuery(queries.me());
  const error = calendar.error ?? me.error;
  const retry = () => Promise.all([calendar.refetch(), me.refetch()]);
  if (calendar.data !== undefined && me.data !== undefined)
    return (
      <HoursForm
        stored={calendar.data.body}
        revision={calendar.data.revision}
        zone={me.data.workspace.timezone}
        key={calendar.data.revision}
      />
    );
  return error === null ? (
    <Skeleton height={480} />
  ) : (
    <Failure error={error} what="the hours" onRetry={() => void retry()} part />
  );
};
