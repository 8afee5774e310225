import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@ripen/store';
import { freshDatabase } from '@ripen/testkit';
import { afterEach, expect, it, vi } from 'vitest';
import { openBusyProduct, patient } from '../test/busy-product.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const own = fileURLToPath(new URL('../../../packages/store/migrations/', import.meta.url));

/** What a release to come might change in tables that are written to all the time. */
const toCome = [
  [
    '9001-columns.sql',
    `alter table event add column origin text; alter table run add column rank int not null default 0;`,
  ],
  ['9002-index.sql', 'create index event_by_origin on event (workspace_id, origin);'],
  [
    '9003-table.sql',
    'create table lead_note (workspace_id uuid not null, lead_id uuid not null, words text); alter table lead add column note_count int;',
  ],
  ['9004-check.sql', 'alter table signal add constraint signal_has_kind check (kind is not null) not valid;'],
] as const;

it('a newer release’s migrations run while this release works on, and no request fails', {
  timeout: 240_000,
}, async () => {
  const database = await freshDatabase();
  closing.push(database.drop);
  const folder = mkdtempSync(join(tmpdir(), 'ripen-newer-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  cpSync(own, folder, { recursive: true });
  const { acked, refused, stop, expectWhole, close } = await openBusyProduct(database.url);
  closing.push(close);
  const more = async (): Promise<void> => {
    const before = acked.length;
    await vi.waitFor(() => expect(acked.length).toBeGreaterThan(before + 20), patient);
  };
  await more();
  for (const [name, text] of toCome) {
    writeFileSync(join(folder, name), text);
    // five instances of the newer release start together
    const done = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, () => undefined, folder)));
    expect(done.flatMap((one) => (one.ok ? one.value.map(String) : [one.error.detail]))).toEqual([name.slice(0, 4)]);
    await more();
  }
  await stop();
  expect([...refused]).toEqual([]);
  await expectWhole();
});
