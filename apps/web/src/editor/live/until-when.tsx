import type { RunSummary } from '@ripen/contract';
import { BothClocks, TimeText } from '@ripen/ui';
import { useHead } from '../publish/head.ts';

/** Until when a lead waits, by the reader's clock and by its own, and how far that is; or since when it is there. */
export const UntilWhen = ({ run: { status, wakeAt, leadZone, startedAt } }: { run: RunSummary }) => {
  const paused = useHead((head) => head.status === 'paused');
  const cameIn = <TimeText at={startedAt} zone={leadZone} />;
  if (status !== 'waiting') return <>Came in {cameIn}</>;
  if (wakeAt === null) return <>Waits for an answer from outside, came in {cameIn}</>;
  return (
    <>
      {paused ? 'Paused; its time is ' : 'Waits until '}
      <BothClocks at={wakeAt} zone={leadZone} />, <TimeText at={wakeAt} zone={leadZone} />
      <br />
      Came in {cameIn}
    </>
  );
};
