import { Button } from '@mantine/core';
import { useBench } from '../model/bench.ts';
import { useHead } from './head.ts';
import { useUnpublished } from './use-unpublished.ts';

/** Opens the question whether to publish; it says so when there is nothing new to publish. */
export const PublishButton = () => {
  const { view } = useBench();
  const archived = useHead(({ status }) => status === 'archived');
  const unpublished = useUnpublished();
  return (
    <Button
      onClick={() => view.setState({ dialog: 'publish' })}
      disabled={archived || !unpublished}
      data-testid="publish"
    >
      {unpublished ? 'Publish' : 'Published'}
    </Button>
  );
};
