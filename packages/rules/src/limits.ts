/** How big a rule may be: levels of operators and lists, nodes, and letters of all its texts. */
export interface Limits {
  depth: number;
  nodes: number;
  letters: number;
  /** Whether `{}` may be a literal, as in JSON Logic. */
  lenient: boolean;
}

/** For rules that are stored. */
export const storedLimits: Limits = { depth: 32, nodes: 500, letters: 65_536, lenient: false };

/** For rules that are evaluated: only what keeps the process safe. */
export const compiledLimits: Limits = { depth: 1_000, nodes: 250_000, letters: 16_777_216, lenient: true };

/** The longest text of a stored rule. */
export const longestText = 8_192;

/** The most segments the path of a variable may have in a stored rule. */
export const longestPath = 10;
