import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { ingestAnswer, ingestBatch, ingestCalls, ingestPaths } from './ingest.ts';
import { problem } from './problem.ts';
import { jsonSchemas, type Schema } from './json-schemas.ts';
import { none } from './shapes/common.ts';

type Operation = Record<string, unknown>;

/** The OpenAPI 3.1 document of everything that answers: the management API, the ingest endpoints, problems. */
export const openapi = ({ version, url }: { version: string; url: string }): Record<string, unknown> => {
  const schemas = jsonSchemas();
  const paths: Record<string, Record<string, Operation>> = {};
  const add = (path: string, method: string, operation: Operation): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const endpoint of Object.values<Endpoint>(endpoints))
    add(endpoint.path, endpoint.method, operationOf(endpoint, schemas));
  for (const { path, operation } of ingestOperations(schemas)) add(path, 'post', operation);
  add('/hooks/{token}', 'post', hookOperation(schemas));
  const problemSchema = schemas.of(problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ripen',
      version,
      description: 'Marketing workflows: leads, events, flows. Errors are RFC 9457 problems.',
    },
    servers: [{ url }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key with the scope manage' },
        ingestKey: { type: 'http', scheme: 'basic', description: 'An API key as user name, the password empty' },
        session: { type: 'apiKey', in: 'cookie', name: 'ripen.session_token' },
      },
      responses: {
        Problem: { description: 'What is wrong', content: { 'application/problem+json': { schema: problemSchema } } },
      },
      schemas: schemas.named(),
    },
  };
};

type Schemas = ReturnType<typeof jsonSchemas>;

const json = (schema: Schema) => ({ 'application/json': { schema } });

const problems = (codes: readonly string[] = []) => ({
  default:
    codes.length === 0
      ? { $ref: '#/components/responses/Problem' }
      : { description: `What is wrong; among the codes: ${codes.join(', ')}`, $ref: '#/components/responses/Problem' },
});

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const parametersOf = (endpoint: Endpoint, schemas: Schemas) => [
  ...schemas.properties(endpoint.params).map(({ name, schema }) => ({ name, in: 'path', required: true, schema })),
  ...schemas.properties(endpoint.query).map(({ name, schema, required }) => ({ name, in: 'query', required, schema })),
  ...(endpoint.conditional ? [header('If-Match', 'The ETag of the version that is changed', true)] : []),
  ...(endpoint.creates ? [header('Idempotency-Key', 'Makes repeating the request harmless for a day', false)] : []),
];

const operationOf = (endpoint: Endpoint, schemas: Schemas): Operation => ({
  operationId: endpoint.name,
  summary: endpoint.about,
  tags: [endpoint.path.split('/')[2]],
  security:
    endpoint.access === 'open'
      ? []
      : endpoint.access === 'session'
        ? [{ session: [] }]
        : [{ key: [] }, { session: [] }],
  parameters: parametersOf(endpoint, schemas),
  ...(endpoint.body === none
    ? {}
    : { requestBody: { required: true, content: json(schemas.of(endpoint.body, 'input')) } }),
  responses: {
    [endpoint.status]:
      endpoint.output === none
        ? { description: 'Done' }
        : { description: 'Done', content: json(schemas.of(endpoint.output, 'output')) },
    ...problems(endpoint.problems),
  },
});

const ingestOperations = (schemas: Schemas): { path: string; operation: Operation }[] => {
  const operation = (name: string, summary: string, schema: Schema): Operation => ({
    operationId: name,
    summary,
    tags: ['ingest'],
    security: [{ ingestKey: [] }, { key: [] }],
    requestBody: { required: true, content: json(schema) },
    responses: {
      200: { description: 'Stored', content: json(schemas.of(ingestAnswer, 'output')) },
      ...problems(['identity_required', 'batch_invalid']),
    },
  });
  const single = ingestPaths.single.map(({ type, path }) => ({
    path,
    operation: operation(type, `Segment’s ${type} call`, schemas.of(ingestCalls[type], 'input')),
  }));
  const batch = ingestPaths.batch.map((path) => ({
    path,
    operation: operation(
      `batch${path === '/v1/batch' ? '' : path.slice(3).replace('/', '-')}`,
      'Up to 500 of Segment’s calls, stored all or none',
      schemas.of(ingestBatch, 'input'),
    ),
  }));
  return [...single, ...batch];
};

const hookOperation = (schemas: Schemas): Operation => ({
  operationId: 'callHook',
  summary:
    'Starts the workflow that this secret address belongs to; where it asks for it, signed as Standard Webhooks are',
  tags: ['hooks'],
  security: [],
  parameters: [
    { name: 'token', in: 'path', required: true, schema: { type: 'string' } },
    header('webhook-id', 'Makes the call unique: a repeated one is taken once', false),
    header('webhook-timestamp', 'Seconds since 1970, for a signed call', false),
    header('webhook-signature', 'The signature of a signed call', false),
  ],
  requestBody: { required: true, content: json({ type: 'object' }) },
  responses: {
    200: { description: 'Stored', content: json(schemas.of(ingestAnswer, 'output')) },
    ...problems(['lead_unknown', 'signature_invalid']),
  },
});
