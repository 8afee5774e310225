import { execFile } from 'node:child_process';
import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startProcess } from '@ripen/testkit';

/** Ripen as a user runs it: where it is, where its data are, how to sign in, and Ctrl-C. */
export interface RunningRipen {
  url: string;
  data: string;
  signIn: { email: string; password: string };
  /** Presses Ctrl-C, waits until everything has ended in order, and removes the data. */
  stop: () => Promise<void>;
}

/** A port that nobody listens at. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

// Without these the product is what a fresh clone runs, whatever the machine that tests it has set.
const unset = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', PUBLIC_URL: '', RIPEN_SECRET: '', LOG_LEVEL: '' };

const program = fileURLToPath(new URL('../apps/ripen/bin/ripen.js', import.meta.url));

/** Runs a command of the command line over the data of a running Ripen, and gives what it printed. */
export const commandLine = async ({ data }: Pick<RunningRipen, 'data'>, args: string[]): Promise<string> => {
  const run = promisify(execFile)(process.execPath, [program, ...args], {
    env: { ...process.env, ...unset, RIPEN_DATA: data },
    maxBuffer: 32 * 1_024 * 1_024,
  });
  return (await run).stdout;
};

/** With which data Ripen starts; `privateWebhooks` lets webhooks call this machine; mail goes to the built-in mailbox, if no server is named. */
export interface StartPlan {
  sample: boolean;
  privateWebhooks?: boolean;
  smtpUrl?: string;
}

/** Starts the built product on a port and a data folder of its own, with the sample workspace or an empty one. */
export const startRipen = async ({
  sample,
  privateWebhooks = false,
  smtpUrl = '',
}: StartPlan): Promise<RunningRipen> => {
  const data = await mkdtemp(join(tmpdir(), 'ripen-e2e-'));
  const ripen = startProcess({
    command: process.execPath,
    args: [program, 'start', ...(sample ? [] : ['--no-sample'])],
    env: {
      ...unset,
      SMTP_URL: smtpUrl,
      RIPEN_DATA: data,
      PORT: String(await freePort()),
      RIPEN_ALLOW_PRIVATE_WEBHOOKS: String(privateWebhooks),
    },
  });
  const stop = async (): Promise<void> => {
    ripen.signal('SIGINT');
    const code = await ripen.exited;
    await rm(data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`Ripen ended with ${String(code)}. It wrote:\n${ripen.output()}`);
  };
  const [, url = ''] = await ripen.waitFor(/Ripen is ready[^]*?Open\s+(\S+)[^]*Ctrl-C/);
  const signIn = JSON.parse(await readFile(join(data, 'sign-in.json'), 'utf8')) as RunningRipen['signIn'];
  return { url, data, signIn, stop };
};
