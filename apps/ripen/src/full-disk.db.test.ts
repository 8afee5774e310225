import { afterEach, expect, it, vi } from 'vitest';
import { openBusyProduct, patient } from '../test/busy-product.ts';
import { openSmallDisk } from '../test/small-disk.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

it('while the disk is full nothing is acknowledged and nothing half stored; once there is space, everything goes on by itself', {
  timeout: 300_000,
}, async () => {
  const disk = await openSmallDisk();
  closing.push(disk.close);
  const { acked, refused, stop, expectWhole, close } = await openBusyProduct(disk.url);
  closing.push(close);
  await vi.waitFor(() => expect(acked.length).toBeGreaterThan(20), patient);
  for (let time = 0; time < 2; time++) {
    const before = refused.get(503) ?? 0;
    await disk.fill();
    await vi.waitFor(() => expect((refused.get(503) ?? 0) - before).toBeGreaterThan(20), patient);
    const atLast = acked.length;
    await disk.free();
    await vi.waitFor(() => expect(acked.length).toBeGreaterThan(atLast + 20), patient);
  }
  await stop();
  expect([...refused.keys()]).toEqual([503]);
  await expectWhole();
});
