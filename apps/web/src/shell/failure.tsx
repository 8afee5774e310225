import { ProblemNotice } from '@ripen/ui';
import { ProblemError } from '@ripen/client';
import { problemWords } from '../words/problem-words.ts';
import { NotFound } from './not-found.tsx';

/** What failed to load, as in "Loading the leads failed". */
export interface FailureProps {
  error: unknown;
  what: string;
  onRetry: () => void;
  /** As one line, above something that still stands. */
  inline?: boolean;
  /** In place of a part of a page, not of the page. */
  part?: boolean;
}

/** Stands in place of something that couldn't be loaded; a thing that doesn't exist is told as such. */
export const Failure = ({ error, what, onRetry, inline = false, part = inline }: FailureProps) =>
  error instanceof ProblemError && error.status === 404 && !part ? (
    <NotFound />
  ) : (
    <ProblemNotice title={`Loading ${what} failed.`} onRetry={onRetry} inline={inline}>
      {problemWords(error)}
    </ProblemNotice>
  );
