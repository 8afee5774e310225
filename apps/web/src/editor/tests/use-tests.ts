import type { StoredWorkflowTest, WorkflowTestRuns } from '@ripen/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { useChange } from '../../list/use-change.ts';
import { useBench } from '../model/bench.ts';
import { useHead, useKeeping } from '../publish/head.ts';

/** What came of one test. */
export type TestRun = WorkflowTestRuns['items'][number];

const testsOf = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'tests', id],
    queryFn: async ({ signal }) =>
      (await client.listWorkflowTests({ params: { id }, query: { limit: 100 }, signal })).body.items,
  });

/** The tests of the open workflow; undefined while they are fetched. */
export const useTests = (): readonly StoredWorkflowTest[] | undefined => useQuery(testsOf(useBench().workflowId)).data;

/** What comes of the tests, walked through the draft as the server has it; walked anew whenever it or a test was saved. */
export const useTestRuns = (tests: readonly StoredWorkflowTest[] | undefined) => {
  const { workflowId: id } = useBench();
  const { autosave } = useKeeping();
  const revision = useHead((workflow) => workflow.revision);
  return useQuery({
    queryKey: ['workflows', 'test runs', id, revision, tests?.map((test) => [test.id, test.revision])],
    queryFn: async ({ signal }) => {
      await autosave.flush();
      return (await client.runWorkflowTests({ params: { id }, signal })).body.items;
    },
    enabled: tests !== undefined && tests.length > 0,
    staleTime: 0,
  });
};

const written = ({
  id: _id,
  revision: _revision,
  createdAt: _made,
  updatedAt: _changed,
  ...test
}: StoredWorkflowTest) => test;

/** Renames a test, has it expect the story that is told now, or deletes it. */
export const useTestActs = () => {
  const { workflowId } = useBench();
  const params = ({ id }: StoredWorkflowTest) => ({ id: workflowId, test: id });
  const renews = ['workflows'];
  return {
    rename: useChange({
      change: ({ test, name }: { test: StoredWorkflowTest; name: string }) =>
        client.saveWorkflowTest({ params: params(test), revision: test.revision, body: { ...written(test), name } }),
      renews,
      failed: 'The test wasn’t renamed',
    }),
    accept: useChange({
      change: (test: StoredWorkflowTest) => {
        const { story: _story, ...body } = written(test);
        return client.saveWorkflowTest({ params: params(test), revision: test.revision, body });
      },
      renews,
      said: (_saved, { name }) => `“${name}” expects the new story`,
      failed: 'The new story wasn’t accepted',
    }),
    remove: useChange({
      change: (test: StoredWorkflowTest) => client.deleteWorkflowTest({ params: params(test) }),
      renews,
      said: (_gone, { name }) => `The test “${name}” is deleted`,
      failed: 'The test wasn’t deleted',
    }),
  };
};
