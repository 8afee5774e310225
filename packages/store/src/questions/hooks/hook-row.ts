import type { Instant } from '@ripen/domain';

/** The secret part of a workflow's address, and what signs calls to it (`whsec_…`, as Standard Webhooks has it). */
export interface HookRow {
  token: string;
  secret: string;
  createdAt: Instant;
}
