import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from './config.ts';
import { readSecret } from './secret.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ripen-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const configWith = (variables: Record<string, string>): Config => {
  const read = readConfig({ RIPEN_DATA: join(folder, 'data'), ...variables });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('the secret', () => {
  it('is made once, kept for this user only, and the same at the next start', () => {
    const first = readSecret(configWith({}));
    expect(first).toEqual(readSecret(configWith({})));
    expect(first.ok && first.value).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is refused in production when it isn’t given', () => {
    expect(readSecret(configWith({ NODE_ENV: 'production' }))).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining('RIPEN_SECRET') },
    });
    const given = 'x'.repeat(32);
    expect(readSecret(configWith({ NODE_ENV: 'production', RIPEN_SECRET: given }))).toEqual({ ok: true, value: given });
  });
});
