import { comparison } from './comparison.ts';

/** `a === b`: the same value of the same type. */
export const same = comparison({ name: '===', english: 'is exactly', denied: "isn't exactly", takes: 'any', holds: (a, b) => a === b });
