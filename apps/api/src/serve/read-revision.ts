import type { Endpoint } from '@ripen/contract';
import { err, ok, type Result } from '@ripen/domain';
import { type Refusal, refuse } from '../call.ts';

/** Reads the revision that `If-Match` names, where the endpoint needs one; an ETag that can't be ours matches nothing. */
export const readRevision = ({ conditional }: Endpoint, header: string | undefined): Result<number | null, Refusal> => {
  if (!conditional) return ok(null);
  if (header === undefined)
    return err(
      refuse(428, 'precondition_required', 'Say which version you change: If-Match with the ETag of what you read'),
    );
  const named = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (named === undefined) return err(refuse(412, 'version_conflict', 'It isn’t the version that If-Match names'));
  return ok(Number(named));
};
