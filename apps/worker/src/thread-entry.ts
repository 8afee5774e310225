import type { WorkerOptions } from 'node:worker_threads';

/** A thread's file beside the one that is asking, and how to start it. From sources, as tests and development run it, the thread must first learn to read them. */
export const threadEntry = (
  here: string,
  name: string,
  options: WorkerOptions,
): [entry: string | URL, options: WorkerOptions] => {
  if (!here.endsWith('.ts')) return [new URL(`./${name}.js`, here), options];
  const file = JSON.stringify(new URL(`./${name}.ts`, here).href);
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return [
    `import(${tsx}).then(({ register }) => { register(); return import(${file}); })`,
    { ...options, eval: true, execArgv: ['--conditions=@ripen/source'] },
  ];
};
