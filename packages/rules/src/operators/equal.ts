import { looselyEqual } from '../loose.ts';
import { comparison } from './comparison.ts';

/** `a == b`, as JavaScript means it: `1 == "1"`. */
export const equal = comparison({ name: '==', english: 'is', denied: "isn't", takes: 'any', holds: looselyEqual });
