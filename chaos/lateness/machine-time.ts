import type { Beat } from '../stage/metronome.ts';

/** How long a span of time was for a process of an idle machine, in milliseconds: where all took twice as long, half of it. */
export type MachineTime = (from: number, to: number) => number;

/** Reads it off a metronome; without one, a span is as long as the clock says. */
export const machineTimeOf = (beats: readonly Beat[]): MachineTime => {
  const sums: number[] = [0];
  for (let index = 1; index < beats.length; index++) {
    const [before, now] = [beats[index - 1], beats[index]];
    if (before && now) sums.push((sums[index - 1] ?? 0) + (now.at - before.at) / now.slowness);
  }
  const upTo = (moment: number): number => {
    let [low, high] = [0, beats.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((beats[middle]?.at ?? 0) <= moment) low = middle;
      else high = middle - 1;
    }
    const beat = beats[low];
    if (!beat) return moment;
    return (sums[low] ?? 0) + (moment - beat.at) / (beats[low + 1] ?? beat).slowness;
  };
  return (from, to) => Math.max(0, upTo(to) - upTo(from));
};
