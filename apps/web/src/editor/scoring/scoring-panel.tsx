import { Button, Divider, Stack } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useBench } from '../model/bench.ts';
import classes from '../page/editor.module.css';
import { RescoreCard } from './rescore-card.tsx';
import { ScoreForm } from './score-form.tsx';

/** How a scoring model makes a score of its points, what the draft would change for leads, and recomputing their history. */
export const ScoringPanel = () => {
  const { view } = useBench();
  return (
    <>
      <div className={classes.panelBody}>
        <Stack gap="lg">
          <ScoreForm />
          <Divider />
          <RescoreCard />
        </Stack>
      </div>
      <div className={classes.panelFoot}>
        <Button
          variant="light"
          leftSection={<IconArrowsExchange size={16} stroke={1.7} aria-hidden />}
          onClick={() => view.setState({ dialog: 'score-preview' })}
        >
          What would change?
        </Button>
      </div>
    </>
  );
};
