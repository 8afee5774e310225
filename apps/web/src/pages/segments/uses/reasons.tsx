import { ProblemError } from '@ripen/client';
import { z } from 'zod';
import { problemWords } from '../../../words/problem-words.ts';
import { UseLink } from './use-link.tsx';

const references = z.array(z.looseObject({ kind: z.enum(['workflow', 'segment']), id: z.string(), name: z.string() }));

const referencesOf = (error: unknown) =>
  error instanceof ProblemError && error.code === 'in_use' ? references.safeParse(error.problem.references).data : [];

/** Why a segment can’t be deleted: what uses it, each with a way there. */
export const Reasons = ({ error }: { error: unknown }) => {
  const users = referencesOf(error) ?? [];
  if (users.length === 0) return problemWords(error);
  return (
    <>
      It is in use; take it out of these first:
      <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
        {users.map((user) => (
          <li key={user.id}>
            the {user.kind} <UseLink {...user} />
          </li>
        ))}
      </ul>
    </>
  );
};
