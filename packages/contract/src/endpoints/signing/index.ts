import { getSigning } from './get-signing.ts';
import { rotateSigning } from './rotate-signing.ts';

/** The endpoints of what signs calls, by name. */
export const signingEndpoints = { getSigning, rotateSigning };
