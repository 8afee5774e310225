import { expect, test } from 'vitest';
import { startProcess, type TestProcess } from './start-process.ts';

const node = (script: string): TestProcess => startProcess({ command: process.execPath, args: ['-e', script] });

test('what a process writes to either stream can be waited for, also after its end', async () => {
  const child = node('console.log("one"); console.error("two 2")');
  expect((await child.waitFor(/two (\d)/))[1]).toBe('2');
  expect(await child.exited).toBe(0);
  expect((await child.waitFor(/one/))[0]).toBe('one');
});

test('waiting for what never comes fails when the process ends, with all it wrote', async () => {
  await expect(node('console.log("only this")').waitFor(/that/)).rejects.toThrow(
    /ended before it wrote \/that\/\. It wrote:\nonly this/,
  );
});

test('a signal that ends a process is its end', async () => {
  const child = node('setInterval(() => {}, 1000); console.log("up")');
  await child.waitFor(/up/);
  child.signal('SIGKILL');
  expect(await child.exited).toBe('SIGKILL');
});
