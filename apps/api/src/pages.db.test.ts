import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from './http/open-metrics.ts';
import { feed } from './testing/feed.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let web: string;
const metrics = openMetrics();

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'ripen-web-'));
  await mkdir(join(web, 'assets'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Ripen</title>');
  await writeFile(join(web, 'favicon.svg'), '<svg/>');
  await writeFile(join(web, 'assets/main-abc123.js'), 'export {}');
  database = await freshDatabase();
  api = await openTestApi(database.pool, { web, metrics });
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
  await rm(web, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers, redirect: 'manual' });
const html = { accept: 'text/html' };

describe('the pages', () => {
  it.each(['/', '/workflows/some-id', '/leads?search=a', '/sign-in'])('%s is the web app', async (path) => {
    const response = await get(path, html);
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
      200,
      '<!doctype html><title>Ripen</title>',
      'no-cache',
    ]);
  });

  it('files with a hash in their names are kept for ever, others aren’t', async () => {
    expect((await get('/assets/main-abc123.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=0');
  });

  it.each(['/assets/gone.js', '/api/nothing', '/v1/nothing', '/docs/nothing', '/problems/x'])(
    '%s isn’t',
    async (path) => {
      const response = await get(path, { ...html, authorization: `Bearer ${api.manage}` });
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    },
  );

  it.each(['/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fpackage.json', '/%00'])('%s leads nowhere', async (path) => {
    const response = await get(path, { accept: 'application/json' });
    expect([400, 403, 404]).toContain(response.status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('run no scripts but our own, are framed by nobody, and load nothing from elsewhere', async () => {
    const { headers } = await get('/', html);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|upgrade-insecure-requests|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('the documentation', () => {
  it('is OpenAPI 3.1 of everything, every reference leading somewhere', async () => {
    const document = (await (await get('/openapi.json')).json()) as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/leads/{id}',
        '/v1/track',
        '/v1/batch',
        '/api/workflows/{id}/runs',
        '/hooks/{token}',
      ]),
    );
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, place = '']) => place);
    for (const place of new Set(references)) {
      const found = place
        .split('/')
        .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], document);
      expect(found, place).toBeDefined();
    }
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is shown by a page that loads only from here, without inline scripts', async () => {
    const text = await (await get('/docs', html)).text();
    expect(text).not.toMatch(/<script>|https?:\/\/|style=|onload/);
    const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(loaded.length).toBeGreaterThan(2);
    for (const path of loaded) expect((await get(path)).status, path).toBe(200);
  });
});

describe('the watch over it', () => {
  it('hears of requests by route, of events, lateness and effects', async () => {
    await feed(api, '/v1/track', { userId: 'u', event: 'Did', messageId: 'm' });
    await feed(api, '/v1/track', { userId: 'u', event: 'Did', messageId: 'm' });
    await get('/api/leads/00000000-0000-7000-8000-000000000000', { authorization: `Bearer ${api.manage}` });
    metrics.lateness([10, 2_000]);
    metrics.effect('sent');
    const refused = await get('/metrics');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
    expect((await get('/metrics', { authorization: `Bearer ${api.ingest}` })).status).toBe(403);
    const text = await (await get('/metrics', { authorization: `Bearer ${api.manage}` })).text();
    expect(text).toContain('ripen_http_request_seconds_count{method="GET",route="/api/leads/{id}",status="404"} 1');
    expect(text).toContain('ripen_ingested_events_total{outcome="stored"} 1');
    expect(text).toContain('ripen_ingested_events_total{outcome="repeated"} 1');
    expect(text).toContain('ripen_turn_lateness_seconds_sum 2.01');
    expect(text).toContain('ripen_effects_total{state="sent"} 1');
    expect(text).toContain('process_resident_memory_bytes');
  });
});
