import { type KeyShape, scopes } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { ListedKey } from '@ripen/store';

/** A key as the API shows it. */
export const keyShape = ({ id, name, prefix, scopes: given, createdAt, lastUsedAt }: ListedKey): KeyShape => ({
  id,
  name,
  prefix,
  scopes: scopes.filter((scope) => given.includes(scope)),
  createdAt: toIso(createdAt),
  lastUsedAt: lastUsedAt === null ? null : toIso(lastUsedAt),
});
