import { lessOrEqual } from '../loose.ts';
import { ordering } from './ordering.ts';

/** `a <= b`, and `a <= b <= c`. */
export const atMost = ordering({ name: '<=', english: 'is at most', denied: 'is more than', takes: 'any', holds: lessOrEqual });
