import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { BacktestShape, TalliesShape } from '@ripen/contract';
import { useEffect, useState } from 'react';
import { Failure } from '../../shell/failure.tsx';
import runs from '../live/runs.module.css';
import { useBench, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import { AskedForm } from './asked-form.tsx';
import { isUnderWay } from './backtest-queries.ts';
import { Found } from './found.tsx';
import { LeadsOfFigure } from './leads-of-figure.tsx';
import { UnderWay } from './under-way.tsx';
import { useBacktest } from './use-backtest.ts';

/** Paints the numbers of a backtest on steps and lines for as long as the panel is open. */
const usePaint = (draft: TalliesShape | null): void => {
  const { view } = useBench();
  useEffect(() => view.setState({ tried: draft }), [draft, view]);
  useEffect(() => () => view.setState({ tried: null, figure: null }), [view]);
};

const Ended = ({ backtest }: { backtest: BacktestShape }) => {
  const revision = useHead((workflow) => workflow.revision);
  const { result, state, reason } = backtest;
  if (state === 'cancelled') return <Text size="sm">The last try was cancelled.</Text>;
  if (result === null)
    return (
      <Alert color="red" title="The last try went wrong">
        {reason ?? 'Nothing is known of why. Try it again.'}
      </Alert>
    );
  return (
    <>
      {revision === backtest.revision ? null : (
        <Alert color="yellow" title="The draft has changed since">
          These are the numbers of the draft as it was. Try it again for those of now.
        </Alert>
      )}
      <Found backtest={backtest} draft={result.draft} published={result.published} />
    </>
  );
};

/** Backtest: the draft on the recorded past of many leads, beside the published version. Nothing is sent, and no lead is touched. */
export const BacktestPanel = () => {
  const { newest, start, cancel } = useBacktest();
  const [again, setAgain] = useState(false);
  const figure = useView((state) => state.figure);
  const backtest = newest.data;
  const underWay = backtest ? isUnderWay(backtest) : false;
  usePaint(backtest?.result?.draft ?? null);
  if (newest.error && backtest === undefined)
    return <Failure error={newest.error} what="the last try" onRetry={() => void newest.refetch()} part />;
  const asking = backtest === null || (again && !underWay);
  return (
    <div className={runs.body} data-testid="backtest">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          What leads really did, through this draft: who would have come in, and which mails they would have got.
          Nothing is sent, and no lead is touched.
        </Text>
        {backtest === undefined ? <Skeleton h={160} /> : null}
        {asking ? (
          <AskedForm
            starting={start.isPending}
            error={start.error}
            onStart={(trial) => start.mutate(trial, { onSuccess: () => setAgain(false) })}
          />
        ) : null}
        {backtest && underWay ? <UnderWay backtest={backtest} onCancel={() => cancel.mutate(backtest.id)} /> : null}
        {backtest && !underWay && !asking && figure === null ? (
          <>
            <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => setAgain(true)}>
              Try again
            </Button>
            <Ended backtest={backtest} />
          </>
        ) : null}
        {backtest && !asking && figure ? (
          <LeadsOfFigure key={JSON.stringify(figure)} backtest={backtest.id} asked={figure} />
        ) : null}
      </Stack>
    </div>
  );
};
