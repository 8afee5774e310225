import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { armFaults, faultPoint, faultPoints } from './fault-point.ts';
import { planFaults } from './plan-faults.ts';
import { readFaults } from './read-faults.ts';

afterEach(() => armFaults(null));

const arm = (text: string, seed = 1): void => {
  const planned = readFaults(text);
  if (!planned.ok) throw new Error(planned.error.detail);
  planFaults(planned.value, seed);
};

const failures = async (): Promise<number> => {
  let failed = 0;
  for (let pass = 0; pass < 200; pass++)
    await (async () => faultPoint('rule.mid'))().catch(() => {
      failed++;
    });
  return failed;
};

test('an unarmed point is nothing at all', () => {
  expect(faultPoint('rule.mid')).toBeUndefined();
});

test('a point throws as often as its chance says, and in the same passes for the same seed', async () => {
  arm('rule.mid=throw@0.25', 7);
  const once = await failures();
  expect(once).toBeGreaterThan(20);
  expect(once).toBeLessThan(90);
  arm('rule.mid=throw@0.25', 7);
  expect(await failures()).toBe(once);
});

test('a paused point goes on once its file is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-latch-'));
  const file = join(folder, 'latch');
  writeFileSync(file, '');
  arm(`claim.before-commit=pause(${file})`);
  let passed = false;
  const passing = (async () => {
    await faultPoint('claim.before-commit');
    passed = true;
  })();
  await faultPoint('rule.mid');
  expect(passed).toBe(false);
  rmSync(folder, { recursive: true });
  await passing;
  expect(passed).toBe(true);
});

test('a star stands for every point', () => {
  const planned = readFaults('*=kill@0.001');
  expect(planned.ok && planned.value.map(({ point }) => point)).toEqual([...faultPoints]);
});

test.each([
  '',
  'rule.mid',
  'rule.mid=explode',
  'nowhere=kill',
  'rule.mid=sleep',
  'rule.mid=sleep(x)',
  'rule.mid=kill@',
])('what isn’t a plan is refused: %s', (text) => {
  expect(readFaults(text)).toMatchObject({ ok: false, error: { code: 'faults_invalid' } });
});
