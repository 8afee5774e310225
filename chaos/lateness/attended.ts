import type { Chronicle, Span } from '../stage/chronicle.ts';
import type { MachineTime } from './machine-time.ts';

/** The stretches of time in which one worker process was at work, the database was there, and nobody who was frozen in the middle of a turn held a shard. */
export const stretchesOf = (chronicle: Chronicle): Span[] => {
  let stretches = chronicle.spans('worker');
  for (const away of [...chronicle.spans('database away'), ...chronicle.spans('a shard held')])
    stretches = stretches.flatMap((span) => without(span, away));
  return stretches;
};

const without = (span: Span, { from, to }: Span): Span[] =>
  to <= span.from || from >= span.to
    ? [span]
    : [
        { ...span, to: from },
        { ...span, from: to },
      ].filter((part) => part.to > part.from);

/** For how long something waited though one worker stood all the while, at the longest, in milliseconds of the machine’s time. */
export const unattended = (
  { due, woke }: { due: number; woke: number },
  stretches: readonly Span[],
  machineTime: MachineTime,
): number => {
  let longest = 0;
  for (const { from, to } of stretches) {
    const [begins, ends] = [Math.max(due, from), Math.min(woke, to)];
    if (ends > begins) longest = Math.max(longest, machineTime(begins, ends));
  }
  return longest;
};
