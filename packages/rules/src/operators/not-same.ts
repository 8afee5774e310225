import { comparison } from './comparison.ts';

/** `a !== b`: not the same value of the same type. */
export const notSame = comparison({ name: '!==', english: "isn't exactly", denied: 'is exactly', takes: 'any', holds: (a, b) => a !== b });
