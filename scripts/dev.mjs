// For developers: type errors as you type, the server restarted on a change, and the pages reloaded in place.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'apps/web');
const server = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 4400}`;
const served = ['/api', '/v1', '/docs', '/openapi.json', '/healthz', '/readyz', '/metrics'];
const source = '@ripen/source';

// Each in a group of its own, so that what it starts in turn can be stopped with it.
const run = (...args) =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true });

const openPages = async () => {
  const vite = createRequire(join(web, 'package.json')).resolve('vite');
  const { createServer, defaultClientConditions } = await import(pathToFileURL(vite).href);
  const proxy = Object.fromEntries(served.map((path) => [path, { target: server }]));
  const pages = await createServer({
    root: web,
    server: { proxy },
    resolve: { conditions: [source, ...defaultClientConditions] },
  });
  await pages.listen();
  pages.printUrls();
  return pages;
};

const types = run(join(root, 'node_modules/typescript/bin/tsc'), '--build', '--watch', '--preserveWatchOutput');
const main = 'apps/ripen/src/main.ts';
const watching = ['--watch', '--watch-preserve-output', '--import', 'tsx/esm', `--conditions=${source}`];
const product = run(...watching, main, 'start', ...process.argv.slice(2));
const pages = await openPages();

const end = ({ pid, exitCode }, signal) => exitCode === null && process.kill(-pid, signal);
const stop = async () => {
  await pages.close();
  end(product, 'SIGTERM');
  // The compiler's watcher doesn't end on gentler signals.
  end(types, 'SIGKILL');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop());
