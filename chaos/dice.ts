/** Throws a number from 0 to 1. */
export type Dice = () => number;

/** Dice that depend on the seed alone (mulberry32), so that a run can be done again. */
export const diceOf = (seed: number): Dice => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of a list, by the dice. */
export const oneOf = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[Math.floor(dice() * list.length)];
  if (found === undefined) throw new Error('an empty list has none to choose');
  return found;
};
