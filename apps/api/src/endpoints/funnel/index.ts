import type { Handler } from '../../call.ts';
import { getFunnel } from './get-funnel.ts';
import { listFunnelLeads } from './list-funnel-leads.ts';

/** The endpoints of the life cycle as a whole. */
export const handlers: readonly Handler[] = [getFunnel, listFunnelLeads];
