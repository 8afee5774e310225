import type { CallSigning } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { Signing } from '@ripen/store';

/** What signs calls as the API shows it: of earlier secrets only when they were made and end. */
export const showSigning = ({ newest, earlier }: Signing): CallSigning => ({
  secret: newest.secret,
  madeAt: toIso(newest.madeAt),
  madeBy: newest.madeBy,
  earlier: earlier.flatMap(({ madeAt, madeBy, signsUntil }) =>
    signsUntil === null ? [] : [{ madeAt: toIso(madeAt), madeBy, signsUntil: toIso(signsUntil) }],
  ),
});
