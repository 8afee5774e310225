import type { TestApi } from './open-test-api.ts';

/** Sends a body to an ingest endpoint as Segment's clients do: Basic, the key as user name. */
export const feed = (api: Pick<TestApi, 'url' | 'ingest'>, path: string, body: unknown): Promise<Response> =>
  fetch(api.url + path, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${api.ingest}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Lets all leads of a test take their turns. */
export const takeAllTurns = async ({ services, rung }: TestApi): Promise<void> => {
  const shards = [...rung];
  rung.clear();
  for (const shard of shards) await services.runner.look(shard);
};
