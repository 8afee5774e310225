import type { Hook } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { HookRow } from '@ripen/store';
import type { Services } from '../../services.ts';

/** A workflow's address as the API shows it. */
export const showHook = ({ token, secret, createdAt }: HookRow, { publicUrl }: Pick<Services, 'publicUrl'>): Hook => ({
  address: `${publicUrl}/hooks/${token}`,
  secret,
  createdAt: toIso(createdAt),
});
