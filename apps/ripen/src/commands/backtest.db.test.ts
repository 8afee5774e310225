import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@ripen/client';
import { type FreshDatabase, freshDatabase, startProcess, type TestProcess } from '@ripen/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { backtestCommand } from './backtest.ts';

// the built product, as its users start it: npm test builds it first
const bin = fileURLToPath(new URL('../../bin/ripen.js', import.meta.url));
const position = { x: 0, y: 0 };
let database: FreshDatabase;
let folder: string;
let env: Record<string, string>;
let running: TestProcess;
let key: string;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ripen = (args: string[]): TestProcess => startProcess({ command: process.execPath, args: [bin, ...args], env });

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'ripen-backtest-'));
  const port = String(await freePort());
  env = { DATABASE_URL: database.url, REDIS_URL: '', RIPEN_DATA: folder, PORT: port, LOG_LEVEL: 'warn' };
  running = ripen(['start', '--no-sample']);
  await running.waitFor(/Ripen is ready/);
  const making = ripen(['keys', 'create', '--scope', 'manage']);
  await making.exited;
  key = making.output().trim().split('\n').at(-1) ?? '';
});
afterAll(async () => {
  running.signal('SIGINT');
  await running.exited;
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('tries a draft on the past through the API and a real worker, and prints what would have happened', async () => {
  const url = `http://localhost:${env['PORT']}`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
    'content-type': 'application/json',
  };
  for (const userId of ['ada', 'grace'])
    await fetch(`${url}/v1/track`, { method: 'POST', headers, body: JSON.stringify({ userId, event: 'Signed Up' }) });
  const client = createClient({ url, key });
  const { body: workflow } = await client.createWorkflow({
    body: {
      name: 'Welcome',
      kind: 'nurture',
      settings: { entry: 'again' },
      nodes: [
        { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
        { id: 'hello', kind: 'send-email', config: { subject: 'Hi', html: '<p>Hi</p>' }, position },
      ],
      edges: [{ from: 'in', port: 'entered', to: 'hello' }],
    },
  });
  const config = readConfig({});
  if (!config.ok) throw new Error('the empty environment is refused');
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await backtestCommand.run([workflow.id, '--url', url, '--key', key, '--days', '7'], config.value);
  out.mockRestore();
  err.mockRestore();
  expect(code).toBe(0);
  expect(said.slice(0, 2)).toEqual([
    'The draft: 2 of 2 leads would have come in, 2 times\n',
    '  mail hello: 2, to 2 leads\n',
  ]);
  const unknown = [workflow.id.replace(/^.{8}/, '00000000'), '--url', url, '--key', key];
  await expect(backtestCommand.run(unknown, config.value)).rejects.toThrow('nothing here');
});
