/**
 * Counts the programs that understand more of what marketers draw than the one before: a new kind of node, a new setting of
 * one, a new operator. A program that can't read a version which a higher number published leaves its leads to that program.
 */
export const programNumber = 1;
