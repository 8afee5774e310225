import { describe, expect, it } from 'vitest';
import { createClient, ProblemError } from './index.ts';

const fetching = (response: () => Response) => {
  const asked: Request[] = [];
  const fake: typeof fetch = async (input, init) => {
    asked.push(new Request(input, init));
    return response();
  };
  return { asked, fake };
};

describe('the client', () => {
  it('fills the path and the query, names the key and reads the revision', async () => {
    const { asked, fake } = fetching(() => Response.json({ id: 'a' }, { headers: { etag: '"7"' } }));
    const client = createClient({ url: 'http://ripen.test/', key: 'rk_a_b', fetch: fake });
    const { revision } = await client.getTemplate({ params: { id: 'a/b' } });
    await client.listLeads({ query: { limit: 2, search: 'a&b', sort: undefined } });
    expect(revision).toBe(7);
    expect(asked.map(({ url }) => url)).toEqual([
      'http://ripen.test/api/templates/a%2Fb',
      'http://ripen.test/api/leads?limit=2&search=a%26b',
    ]);
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer rk_a_b');
  });

  it('sends a body with If-Match and Idempotency-Key', async () => {
    const { asked, fake } = fetching(() => Response.json({}));
    const client = createClient({ url: 'http://ripen.test', fetch: fake });
    const body = { name: 'Hello', subject: 'Hi', html: '<p>' };
    await client.saveTemplate({ params: { id: 'x' }, body, revision: 3, idempotencyKey: 'once' });
    expect(asked[0]?.headers.get('if-match')).toBe('"3"');
    expect(asked[0]?.headers.get('idempotency-key')).toBe('once');
    expect(await asked[0]?.json()).toEqual(body);
  });

  it('gives undefined where nothing is answered', async () => {
    const { fake } = fetching(() => new Response(null, { status: 204 }));
    const { body } = await createClient({ url: 'http://ripen.test', fetch: fake }).deleteLead({ params: { id: 'x' } });
    expect(body).toBeUndefined();
  });

  it('throws the problem that the API tells', async () => {
    const problem = {
      type: 't',
      title: 'Gone',
      status: 404,
      detail: 'There is nothing here',
      instance: 'i',
      code: 'not_found',
    };
    const { fake } = fetching(() => Response.json(problem, { status: 404 }));
    const call = createClient({ url: 'http://ripen.test', fetch: fake }).getLead({ params: { id: 'x' } });
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'not_found', status: 404, message: 'There is nothing here', problem });
  });

  it('throws a problem too when something between answers with a page', async () => {
    const { fake } = fetching(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    const call = createClient({ url: 'http://ripen.test', fetch: fake }).listKeys();
    await expect(call).rejects.toMatchObject({ code: 'unexpected_answer', status: 502 });
  });
});
