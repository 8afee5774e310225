import { fileURLToPath } from 'node:url';
import { startProcess, type TestProcess } from '@ripen/testkit';

// the built product, as its users start it: npm test builds it first
const bin = fileURLToPath(new URL('../bin/ripen.js', import.meta.url));

/** Starts a command of the built product, with none of our own settings but those that are given. */
export const startRipen = (args: readonly string[], env: Record<string, string | undefined>): TestProcess =>
  startProcess({
    command: process.execPath,
    args: [bin, ...args],
    env: {
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
      SMTP_URL: undefined,
      PUBLIC_URL: undefined,
      RIPEN_SECRET: 's'.repeat(32),
      NODE_ENV: undefined,
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
