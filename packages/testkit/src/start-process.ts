import { type ChildProcess, spawn } from 'node:child_process';

/** What to start, and how: its arguments, folder, additions to our environment (undefined removes one), and, for root, another user. */
export interface ProcessPlan {
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  user?: { uid: number; gid: number };
}

/** A process under test, in a process group of its own. */
export interface TestProcess {
  pid: number;
  /** All it wrote so far, to either stream. */
  output: () => string;
  /** Waits until it has written something that matches; fails, with what it wrote, when it ends before or 60 s pass. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Sends a signal to it, or as a terminal does, to its whole group. */
  signal: (signal: NodeJS.Signals) => void;
  signalGroup: (signal: NodeJS.Signals) => void;
  /** Its exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals | null>;
}

const limit = 60_000;

const waitFor = (child: ChildProcess, output: () => string, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const settle = (why: string | null): void => {
      const found = pattern.exec(output());
      if (!found && why === null) return;
      clearTimeout(timer);
      child.off('exit', ended);
      child.stdout?.off('data', look);
      child.stderr?.off('data', look);
      if (found) resolve(found);
      else reject(new Error(`${why ?? ''} before it wrote ${String(pattern)}. It wrote:\n${output()}`));
    };
    const look = (): void => settle(null);
    const ended = (): void => settle('The process ended');
    const timer = setTimeout(() => settle(`${limit} ms passed`), limit);
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', ended);
    if (child.exitCode === null && child.signalCode === null) look();
    else ended();
  });

/** Starts a process and collects what it writes. It is killed when the process that tests ends first. */
export const startProcess = ({ command, args, cwd, env, user }: ProcessPlan): TestProcess => {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} can't be started`);
  let written = '';
  const collect = (chunk: Buffer): void => void (written += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  void exited.then(() => process.off('exit', killWithUs));
  return {
    pid,
    exited,
    output: () => written,
    waitFor: (pattern) => waitFor(child, () => written, pattern),
    signal: (signal) => void child.kill(signal),
    signalGroup: (signal) => void process.kill(-pid, signal),
  };
};
