import { ProblemNotice } from '@ripen/ui';
import { problemWords } from '../words/problem-words.ts';

/** Says in a form why what it asked for wasn't done; nothing while `error` is null. */
export const Refusal = ({ error, title }: { error: unknown; title: string }) =>
  error === null ? null : (
    <ProblemNotice inline title={title}>
      {problemWords(error)}
    </ProblemNotice>
  );
