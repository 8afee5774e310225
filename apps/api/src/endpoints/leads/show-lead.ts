import type { LeadShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { LeadRow } from '@ripen/store';

/** A lead as the API shows it. */
export const showLead = ({
  id,
  externalId,
  email,
  fields,
  tags,
  consents,
  timezone,
  stage,
  score,
  band,
  createdAt,
  updatedAt,
}: LeadRow): LeadShape => ({
  id,
  externalId,
  email,
  fields,
  tags,
  consents: Object.fromEntries(
    Object.entries(consents).map(([name, { given, at, source }]) => [name, { given, at: toIso(at), source }]),
  ),
  timezone,
  stage,
  score,
  band,
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});
