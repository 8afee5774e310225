import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useBench } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import classes from './scoring.module.css';
import { useRescore } from './use-rescore.ts';

const Question = ({ version, onDone }: { version: number; onDone: () => void }) => {
  const { view } = useBench();
  const { start } = useRescore();
  const recompute = (): void => {
    start.mutate();
    view.setState({ panel: 'score' });
    onDone();
  };
  return (
    <Modal opened onClose={onDone} title={`Version ${version} is live. What about points given before?`} size="md">
      <Stack gap="sm" data-testid="after-publishing">
        <button type="button" className={classes.choice} onClick={recompute} data-autofocus>
          <b>Recompute from history</b>
          <span>
            Every lead is scored anew from what it did, in the background. A lead whose score now meets the rule of a
            stage goes there, as “What would change?” told; one whose band changes may start flows that wait for that.
          </span>
        </button>
        <button type="button" className={classes.choice} onClick={onDone}>
          <b>Start from now</b>
          <span>Points given so far stay as they are. This version weighs what leads do from now on.</span>
        </button>
        <Text size="xs" c="dimmed">
          You can recompute later too, in “Score and bands”.
        </Text>
      </Stack>
    </Modal>
  );
};

/** Asks, once a scoring model was published here, whether its points are to be given anew from history. */
export const AfterPublishing = () => {
  const { kind } = useBench();
  const version = useHead((workflow) => workflow.version);
  const [answered, setAnswered] = useState(version);
  if (kind !== 'scoring' || version === null || version === answered) return null;
  return <Question version={version} onDone={() => setAnswered(version)} />;
};
