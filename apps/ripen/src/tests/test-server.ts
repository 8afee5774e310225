import { createClient } from '@ripen/client';
import type { Tested } from './tested.ts';

/** Has a server run the tests of its workflows against their drafts; a refusal is a `ProblemError`. */
export const testServer = async (
  { url, key }: { url: string; key: string },
  wants: (workflow: { id: string; name: string }) => boolean,
): Promise<Tested[]> => {
  const client = createClient({ url, key });
  const tested: Tested[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await client.listWorkflows({ query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } });
    for (const { id, name } of body.items.filter(wants)) {
      const { body: ran } = await client.runWorkflowTests({ params: { id } });
      tested.push({ id, name, runs: ran.items });
    }
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return tested;
};
