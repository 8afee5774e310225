import { ProblemNotice } from '@ripen/ui';
import { type RefObject, useEffect } from 'react';
import { problemsIn } from '../../forms/problems-in.ts';
import { Refusal } from '../../forms/refusal.tsx';

interface Props {
  error: unknown;
  form: RefObject<HTMLFormElement | null>;
}

/** Says why a form wasn't saved and brings the first field that is at fault under the cursor; nothing while `error` is null. */
export const NotSaved = ({ error, form }: Props) => {
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error, form]);
  if (problemsIn(error).length === 0) return <Refusal error={error} title="Nothing was saved." />;
  return (
    <ProblemNotice inline title="Nothing was saved.">
      Look at what is marked in red.
    </ProblemNotice>
  );
};
