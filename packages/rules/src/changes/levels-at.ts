/** The levels at which a whole number that only rises, or only falls, may change how it compares with a limit. */
export const levelsAt = (limit: number, rises: boolean): readonly number[] =>
  rises ? [Math.ceil(limit), Math.floor(limit) + 1] : [Math.ceil(limit) - 1, Math.floor(limit)];
