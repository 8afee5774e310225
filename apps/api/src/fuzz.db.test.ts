import { openapi } from '@ripen/contract';
import type { Json } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arbitraryOf, type DocumentedSchema, nasty } from './testing/arbitrary-of-schema.ts';
import { fillWorkspace, pathWith, type Things } from './testing/fill-workspace.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let things: Things;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  things = await fillWorkspace(api);
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

interface Operation {
  parameters?: { name: string; in: string; schema: DocumentedSchema }[];
  requestBody?: { content: { 'application/json': { schema: DocumentedSchema } } };
}

interface Fuzzed {
  method: string;
  path: string;
  query: Record<string, Json | undefined>;
  body: Json | undefined;
  id: number;
  headers: Record<string, string | undefined>;
}

const { paths } = openapi({ version: '0', url: 'http://localhost' }) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 20,
});
const headers = fc.record(
  {
    'if-match': fc.oneof(fc.constantFrom('"1"', '"2"', 'W/"1"', '*'), printable),
    'idempotency-key': printable,
    accept: fc.constantFrom('*/*', 'application/json', 'application/problem+json, */*;q=0.1', 'text/html'),
  },
  { requiredKeys: [] },
);

const fuzzedOf = ({ path, method, operation }: (typeof operations)[number]): fc.Arbitrary<Fuzzed> => {
  const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const query = fc.record(
    Object.fromEntries(inQuery.map(({ name, schema }) => [name, fc.oneof(arbitraryOf(schema), nasty)])),
    { requiredKeys: [] },
  );
  const schema = operation.requestBody?.content['application/json'].schema;
  const body: fc.Arbitrary<Json | undefined> =
    schema === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 9, arbitrary: arbitraryOf(schema) }, { weight: 1, arbitrary: nasty });
  return fc.record({ method: fc.constant(method), path: fc.constant(path), query, body, id: fc.nat(9), headers });
};

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? Buffer.from(value).toString() : (JSON.stringify(value) ?? '');

const send = ({ method, path, query, body, id, headers: more }: Fuzzed): Promise<Response> => {
  // What is deleted can't be tried any more: only something of another kind is named for that.
  const own = method === 'delete' ? things.runs : things[path.split('/')[2] as keyof Things];
  const place = pathWith(path.replace('{id}', id < 8 ? own : id === 8 ? things.leads : '%00'), things);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, textOf(value)])).toString();
  return fetch(`${api.url}${place}${search === '' ? '' : `?${search}`}`, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${api.manage}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(
        Object.entries(more).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

it('nothing that anybody sends is answered by 5xx, and every refusal is a problem', { timeout: 300_000 }, async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations).chain(fuzzedOf), async (fuzzed) => {
      const response = await send(fuzzed);
      const text = await response.text();
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
      if (response.status >= 500) throw new Error(`${response.status} ${text}\n${api.logged.at(-1)?.slice(0, 3_000)}`);
      if (response.status < 400) return;
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({ status: response.status, code: expect.stringMatching(/^[a-z_]+$/) });
      expect(text).not.toMatch(/node_modules|\.ts:\d|at Object/);
    }),
    { numRuns: 2_500 },
  );
  expect(api.logged).toEqual([]);
  expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 404, 422]));
});
