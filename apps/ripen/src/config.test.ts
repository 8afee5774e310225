import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has the promised defaults, and an empty variable counts as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual({
      ok: true,
      value: {
        databaseUrl: null,
        redisUrl: null,
        smtpUrl: null,
        publicUrl: null,
        port: 4400,
        data: '.ripen',
        secret: null,
        allowPrivateWebhooks: false,
        logLevel: 'warn',
        production: false,
        faults: null,
      },
    });
  });

  it('reads a plan of faults, which production refuses', () => {
    const RIPEN_FAULTS = 'rule.mid=kill@0.1';
    expect(readConfig({ RIPEN_FAULTS, RIPEN_FAULTS_SEED: '7' })).toMatchObject({
      ok: true,
      value: { faults: { seed: 7, planned: [{ point: 'rule.mid', action: { do: 'kill' }, chance: 0.1 }] } },
    });
    expect(readConfig({ RIPEN_FAULTS, NODE_ENV: 'production' })).toMatchObject({ ok: false });
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'http://mail'],
    ['PUBLIC_URL', 'example.com'],
    ['RIPEN_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['RIPEN_FAULTS', 'everything'],
  ])('refuses %s=%s, naming the variable', (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ pointer: `/${name}`, detail: expect.stringContaining(name) }] });
  });
});
