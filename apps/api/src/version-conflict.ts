import { type Refusal, refuse } from './call.ts';

/** The refusal of a change made from a revision that isn't the stored one any more; tells which one is. */
export const versionConflict = (revision: number): Refusal => ({
  ...refuse(412, 'version_conflict', 'Somebody changed this meanwhile; read it again and repeat your change'),
  extra: { revision },
});
