import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkspaceId } from '@ripen/domain';
import { walkTest } from '@ripen/engine';
import {
  createTest,
  createWorkflow,
  createWorkspace,
  type Database,
  type ExchangeFile,
  exchangeFile,
  exportWorkspace,
  importWorkspace,
  openDatabase,
  readSurroundings,
} from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { workflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testCommand } from '../commands/test.ts';
import { readConfig } from '../config.ts';
import { sayTested } from './say-tested.ts';
import { testDatabase } from './test-database.ts';
import { testFile } from './test-file.ts';

let database: FreshDatabase;
let db: Kysely<Database>;
let workspace: WorkspaceId;
let folder: string;

const position = { x: 0, y: 0 };
const document = workflowDocument.parse({
  name: 'Welcome',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
    { id: 'w', kind: 'wait', config: { for: { days: 3 } }, position },
    { id: 'f', kind: 'set-field', config: { field: 'companySize', value: 7 }, position },
    {
      id: 's',
      kind: 'split',
      config: {
        paths: [
          { port: 'a', weight: 50 },
          { port: 'b', weight: 50 },
        ],
      },
      position,
    },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'f' },
    { from: 'f', port: 'done', to: 's' },
    { from: 's', port: 'a', to: 'x' },
    { from: 's', port: 'b', to: 'x' },
  ],
});
const walk = { from: '2027-03-01T09:00:00Z', days: 30, lead: {}, events: [{ event: 'Signed Up', day: 1 }] };
const all = () => true;
const changed = (file: ExchangeFile): ExchangeFile =>
  exchangeFile.parse(JSON.parse(JSON.stringify(file).replace('{"days":3}', '{"days":5}')));

const keep = async (name: string): Promise<void> => {
  const workflow = await createWorkflow(db, workspace, document);
  const told = { ...(await readSurroundings(db, workspace, workflow)), now: '2027-01-01T00:00:00Z', past: null };
  const chance = 'a1'.repeat(16) + workflow.replaceAll('-', '');
  const story = walkTest(told, { id: workflow, document }, { name, ...walk, chance });
  if (!story.ok) throw new Error(JSON.stringify(story.error));
  await createTest(db, workspace, { workflow, test: { name, ...walk, chance, story: story.value } });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ripen-tests-'));
  database = await freshDatabase();
  db = openDatabase(database.pool);
  workspace = await createWorkspace(db, { name: 'Northwind', timezone: 'Europe/Berlin' });
  for (let number = 0; number < 8; number++) await keep(`Test ${number}`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

it('runs tests of a database, of its export and of an import of that alike, chance included', async () => {
  const file = await exportWorkspace(db, workspace);
  expect(exchangeFile.parse(file)).toEqual(file);
  expect(await exportWorkspace(db, workspace)).toEqual(file);
  const elsewhere = await createWorkspace(db, { name: 'Southwind', timezone: 'Europe/Berlin' });
  await importWorkspace(db, elsewhere, file);
  for (const tested of [
    await testDatabase({ db }, workspace, all),
    testFile(file, all),
    await testDatabase({ db }, elsewhere, all),
  ]) {
    const runs = tested.flatMap((one) => one.runs);
    expect(runs).toHaveLength(8);
    expect(runs.every(({ same }) => same)).toBe(true);
  }
});

it('says which story differs, `-` what was expected and `+` what is told', async () => {
  const [first] = testFile(changed(await exportWorkspace(db, workspace)), all).map((one) => sayTested([one]));
  expect(first?.map((line) => line.trimEnd())).toEqual([
    expect.stringMatching(/^NOT {2}Welcome › Test \d$/),
    '        1d 00:00:00  in  Entered by the event “Signed Up” → entered',
    expect.stringMatching(/^ {5}- +1d 00:00:00 {2}w {2}Waits 3 days/),
    expect.stringMatching(/^ {5}- +4d 00:00:00 {2}w {2}Waited 3 days → done$/),
    expect.stringMatching(/^ {5}- +4d 00:00:00 {2}f/),
    expect.stringMatching(/^ {5}- +4d 00:00:00 {2}s/),
    expect.stringMatching(/^ {5}- +4d 00:00:00 {2}x/),
    expect.stringMatching(/^ {5}\+ +1d 00:00:00 {2}w {2}Waits 5 days/),
    expect.stringMatching(/^ {5}\+ +6d 00:00:00 {2}w/),
    expect.stringMatching(/^ {5}\+ +6d 00:00:00 {2}f/),
    expect.stringMatching(/^ {5}\+ +6d 00:00:00 {2}s/),
    expect.stringMatching(/^ {5}\+ +6d 00:00:00 {2}x/),
  ]);
});

it('ends with 0 where all tell their stories, with 1 where one doesn’t, and knows no workflow that isn’t there', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const config = readConfig({});
  if (!config.ok) throw new Error('the empty environment is refused');
  const run = async (file: ExchangeFile, ...args: string[]): Promise<number> => {
    writeFileSync(join(folder, 'export.json'), JSON.stringify(file));
    return testCommand.run(['--file', join(folder, 'export.json'), ...args], config.value);
  };
  const file = await exportWorkspace(db, workspace);
  expect(await run(file, '--all')).toBe(0);
  expect(await run(file, 'Welcome')).toBe(0);
  expect(await run(changed(file))).toBe(1);
  expect(told.mock.lastCall).toEqual(['8 tests, 1 with another story\n']);
  await expect(run(file, 'Farewell')).rejects.toThrow('There is no workflow “Farewell”');
  said.mockRestore();
  told.mockRestore();
});
