import { looselyEqual } from '../loose.ts';
import { comparison } from './comparison.ts';

/** `a != b`, as JavaScript means it. */
export const notEqual = comparison({ name: '!=', english: "isn't", denied: 'is', takes: 'any', holds: (a, b) => !looselyEqual(a, b) });
