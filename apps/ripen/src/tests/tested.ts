import type { TestRun } from '@ripen/engine';

/** A workflow with what came of its tests. */
export interface Tested {
  id: string;
  name: string;
  runs: readonly (Omit<TestRun, 'faults'> & {
    name: string;
    faults: readonly { node: string | null; detail: string }[];
  })[];
}
