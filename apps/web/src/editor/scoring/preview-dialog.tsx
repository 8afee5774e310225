import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import type { ScorePreview } from '@ripen/contract';
import { bands } from '@ripen/domain';
import { Count } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../shell/failure.tsx';
import { countOf } from '../../words/count-of.ts';
import { useBench, useView } from '../model/bench.ts';
import { useHead, useKeeping } from '../publish/head.ts';
import { FaultList } from '../publish/problems-button.tsx';
import { useUnpublished } from '../publish/use-unpublished.ts';
import { PreviewMatrix } from './preview-matrix.tsx';
import { PreviewMovers } from './preview-movers.tsx';
import classes from './scoring.module.css';
import { scorePreviewOf } from './scoring-queries.ts';

/** Leads that would be in a higher band, and those in a lower one. */
const movesOf = (matrix: ScorePreview['matrix']): { up: number; down: number } => {
  const [up, down] = [matrix.cold.warm + matrix.cold.hot + matrix.warm.hot, matrix.warm.cold + matrix.hot.cold];
  return { up, down: down + matrix.hot.warm };
};

const asksAll = ({ leads, looked }: ScorePreview): string =>
  looked < leads
    ? `There are too many leads to look at all: these are the newest ${countOf(looked, 'lead')} of ${countOf(leads, 'lead')}.`
    : `All ${countOf(leads, 'lead')}, scored anew by the draft from what each of them did.`;

const becoming = ({ label, handsOver }: ScorePreview['stages'][number]): string =>
  `Would become “${label}”${handsOver ? ' and go to sales' : ''}`;

const Numbers = ({ matrix, stages }: ScorePreview) => {
  const { up, down } = movesOf(matrix);
  const numbers: [word: string, count: number][] = [
    ...stages.map((stage): [string, number] => [becoming(stage), stage.count]),
    ['Would rise to a higher band', up],
    ['Would fall to a lower band', down],
  ];
  return (
    <div>
      <dl className={classes.numbers} data-testid="score-numbers">
        {numbers.map(([word, count]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Count value={count} />
            </dd>
          </div>
        ))}
      </dl>
      {stages.length > 0 ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          No stage takes leads in by a rule, so nobody’s stage would change.
        </Text>
      )}
    </div>
  );
};

const Told = ({ preview }: { preview: ScorePreview }) => {
  const { matrix, movers } = preview;
  if (preview.leads === 0) return <Text>There are no leads yet, so nothing would change.</Text>;
  const still = movers.length === 0 && bands.every((a) => bands.every((b) => a === b || matrix[a][b] === 0));
  return (
    <>
      <Text size="sm" c="dimmed" data-testid="looked">
        {asksAll(preview)}
      </Text>
      {still ? <Text fw={550}>Nothing would change: every score stays as it is.</Text> : <Numbers {...preview} />}
      {still ? null : <PreviewMatrix matrix={matrix} />}
      {movers.length === 0 ? null : <PreviewMovers movers={movers} />}
    </>
  );
};

const Waiting = () => (
  <Stack gap="sm" role="status" aria-label="Scoring today’s leads anew">
    <Text size="sm" c="dimmed">
      Scoring today’s leads by the draft. Nothing is stored …
    </Text>
    <Skeleton h={48} />
    <Skeleton h={120} />
  </Stack>
);

const Answer = () => {
  const { workflowId } = useBench();
  const { autosave } = useKeeping();
  const { data, error, isFetching, refetch } = useQuery(scorePreviewOf(workflowId, autosave));
  if (error !== null && !isFetching)
    return <Failure error={error} what="the preview" onRetry={() => void refetch()} part />;
  return data === undefined || isFetching ? <Waiting /> : <Told preview={data} />;
};

/** What publishing the draft and recomputing from history would do to today's leads. */
export const PreviewDialog = ({ onClose }: { onClose: () => void }) => {
  const { view, readOnly } = useBench();
  const faults = useView((state) => state.faults);
  const archived = useHead(({ status }) => status === 'archived');
  const unpublished = useUnpublished();
  const blocked = faults.length > 0;
  const title = blocked ? 'This draft can’t be tried yet' : 'What would change';
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="lg" data-testid="score-preview">
        {blocked ? <FaultList faults={faults} onShown={onClose} /> : <Answer />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {readOnly || archived || blocked || !unpublished ? null : (
            <Button onClick={() => view.setState({ dialog: 'publish' })}>Publish …</Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};
