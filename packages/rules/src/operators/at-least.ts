import { lessOrEqual } from '../loose.ts';
import { comparison } from './comparison.ts';

/** `a >= b`. */
export const atLeast = comparison({ name: '>=', english: 'is at least', denied: 'is less than', takes: 'any', holds: (a, b) => lessOrEqual(b, a) });
