import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { Rescoring } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { countOf } from '../../words/count-of.ts';
import { useHead } from '../publish/head.ts';
import classes from './scoring.module.css';
import { useRescore } from './use-rescore.ts';

/** The part of all leads that is done, from 0 to 100. */
const percentOf = ({ done, total }: Rescoring): number => (total === 0 ? 100 : Math.floor((100 * done) / total));

const Running = ({ progress }: { progress: Rescoring }) => (
  <div>
    <Text size="sm" mb={6} data-testid="rescore-running">
      Recomputing: {countOf(progress.done, 'lead')} of {countOf(progress.total, 'lead')} done. It goes on in the
      background; you can leave this page.
    </Text>
    <Progress value={percentOf(progress)} aria-label="Leads recomputed" />
  </div>
);

const usual =
  'Points so far were given by the version of their day. They can be given anew by the live version, from what each lead did.';

const Last = ({ done, total, startedAt }: Rescoring & { startedAt: string }) =>
  done < total ? (
    <>
      Stopped after {countOf(done, 'lead')} of {countOf(total, 'lead')}, begun <TimeText at={startedAt} />. Those have
      the points of the live version, the others those they had.
    </>
  ) : (
    <>
      Last recomputed for {countOf(total, 'lead')}, <TimeText at={startedAt} />.
    </>
  );

const Before = ({ progress }: { progress: Rescoring | undefined }) => (
  <Text size="sm" c="dimmed" data-testid="rescore-rest">
    {!progress?.startedAt ? usual : <Last {...progress} startedAt={progress.startedAt} />}
  </Text>
);

/** How far the live version's points are given anew from history, and the button that begins it. */
export const RescoreCard = () => {
  const live = useHead(({ status }) => status === 'live');
  const { progress, start, cancel } = useRescore();
  if (!live) return null;
  return (
    <Stack gap="xs" component="section">
      <h3 className={classes.title}>History</h3>
      {progress?.running === true ? <Running progress={progress} /> : <Before progress={progress} />}
      <Group>
        {progress?.running === true ? (
          <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            Stop recomputing
          </Button>
        ) : (
          <Button
            variant="default"
            size="xs"
            loading={start.isPending}
            onClick={() => start.mutate()}
            data-testid="rescore"
          >
            Recompute from history
          </Button>
        )}
      </Group>
    </Stack>
  );
};
