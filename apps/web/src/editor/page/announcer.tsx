import { VisuallyHidden } from '@mantine/core';
import { useFlow } from '../model/bench.ts';

/** Tells those who can't see the canvas what each edit did. */
export const Announcer = () => {
  const { said, times } = useFlow((flow) => flow.told);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="announcer">
      <span key={times}>{said}</span>
    </VisuallyHidden>
  );
};
