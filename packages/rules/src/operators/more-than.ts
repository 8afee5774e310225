import { less } from '../loose.ts';
import { comparison } from './comparison.ts';

/** `a > b`. */
export const moreThan = comparison({ name: '>', english: 'is more than', denied: 'is at most', takes: 'any', holds: (a, b) => less(b, a) });
