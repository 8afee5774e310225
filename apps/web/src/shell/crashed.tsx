import { ProblemNotice } from '@ripen/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';

/** Stands where a page failed to show: says so and starts it again. */
export const Crashed = ({ error, reset }: ErrorComponentProps) => (
  <ProblemNotice
    title="This page failed to show"
    onRetry={() => {
      reset();
      window.location.reload();
    }}
  >
    It isn’t your doing, and nothing was lost that had been saved. If it happens again, tell whoever runs Ripen here:
    “{error instanceof Error ? error.message : String(error)}”.
  </ProblemNotice>
);
