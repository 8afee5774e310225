import { Anchor } from '@mantine/core';
import { useBench } from '../model/bench.ts';

/** Leads from the question whether to publish a scoring model to what that would change for today's leads. */
export const PreviewLink = () => {
  const { view, kind } = useBench();
  if (kind !== 'scoring') return null;
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => view.setState({ dialog: 'score-preview' })}>
      See what would change for today’s leads
    </Anchor>
  );
};
