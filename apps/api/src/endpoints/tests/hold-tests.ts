import type { WorkflowRow } from '@ripen/store';
import { type Call, type Refusal, refuse } from '../../call.ts';
import { walkTests } from './walk-tests.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** The refusal to publish a draft that tells another story than its tests expect, each of them named; null where all tell theirs. */
export const holdTests = async (asker: Asker, workflow: WorkflowRow): Promise<Refusal | null> => {
  const differing = (await walkTests(asker, workflow)).filter(({ same }) => !same);
  if (differing.length === 0) return null;
  return refuse(
    409,
    'tests_differ',
    'The draft tells another story than its tests expect; look at the differences, then publish despite them or change the draft',
    differing.map(({ id, name }) => ({
      code: 'tests_differ',
      detail: `“${name}” tells another story`,
      pointer: `/tests/${id}`,
    })),
  );
};
