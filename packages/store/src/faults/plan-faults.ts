import { existsSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { armFaults, type FaultPoint } from './fault-point.ts';
import type { FaultAction, PlannedFault } from './read-faults.ts';

/** Arms this process with a plan; the seed decides which passes of a point fail. Each fault is told in a line on standard error first. */
export const planFaults = (planned: readonly PlannedFault[], seed: number): void => {
  const dice = diceOf(seed);
  armFaults(async (point) => {
    for (const fault of planned) if (fault.point === point && dice() < fault.chance) await happen(point, fault.action);
  });
};

const happen = async (point: FaultPoint, action: FaultAction): Promise<void> => {
  // written at once: a process that is killed loses what waits to be written
  writeSync(2, `fault: ${action.do} at ${point}\n`);
  switch (action.do) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      return sleep(60_000);
    case 'throw':
      throw new Error(`a planned fault at ${point}`);
    case 'crash':
      setImmediate(() => {
        throw new Error(`a planned crash at ${point}`);
      });
      return;
    case 'reject':
      void Promise.reject(new Error(`a planned rejection at ${point}`));
      return;
    case 'sleep':
      return sleep(action.milliseconds);
    case 'block':
      return block(action.milliseconds);
    case 'pause':
      while (existsSync(action.file)) await sleep(20);
  }
};

const block = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
const diceOf = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
