import { expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused, send } = await useTestApi();

it('the secret of a workspace is its own, and is shown with the revision to replace', async () => {
  const theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  const mine = await ask('getSigning');
  expect(mine).toMatchObject({ secret: expect.stringMatching(/^whsec_/), madeBy: null, earlier: [] });
  expect(await ask('getSigning')).toEqual(mine);
  expect((await theirs.ask('getSigning')).secret).not.toBe(mine.secret);
  expect((await send('getSigning')).headers.get('etag')).toBe('"1"');
});

it('is replaced from the revision that was read only, and tells who did it', async () => {
  const { secret, madeAt } = await ask('getSigning');
  expect(await refused('rotateSigning')).toMatchObject({ status: 428, code: 'precondition_required' });
  expect(await refused('rotateSigning', { revision: 7 })).toMatchObject({ status: 412, code: 'version_conflict' });
  expect((await ask('getSigning')).secret).toBe(secret);
  const replaced = await ask('rotateSigning', { revision: 1 });
  expect(replaced.secret).not.toBe(secret);
  expect(replaced).toMatchObject({ madeBy: expect.any(String), earlier: [{ madeAt, madeBy: null }] });
  expect(JSON.stringify(replaced)).not.toContain(String(secret));
  expect(await refused('rotateSigning', { revision: 1 })).toMatchObject({ status: 412, revision: 2 });
  for (const revision of [2, 3, 4]) await ask('rotateSigning', { revision });
  expect(await refused('rotateSigning', { revision: 5 })).toMatchObject({ status: 409, code: 'state_conflict' });
});
