import { less } from '../loose.ts';
import { ordering } from './ordering.ts';

/** `a < b`, and `a < b < c`. */
export const lessThan = ordering({ name: '<', english: 'is less than', denied: 'is at least', takes: 'any', holds: less });
