import type { Handler } from '../../call.ts';
import { deleteLead } from './delete-lead.ts';
import { exportLead } from './export-lead.ts';
import { getLead } from './get-lead.ts';
import { getLeadScore } from './get-lead-score.ts';
import { getLeadTimeline } from './get-lead-timeline.ts';
import { getLeadStages } from './get-lead-stages.ts';
import { listLeadRuns } from './list-lead-runs.ts';
import { listLeads } from './list-leads.ts';
import { patchLead } from './patch-lead.ts';
import { upsertLead } from './upsert-lead.ts';

/** The endpoints of leads. */
export const handlers: readonly Handler[] = [
  listLeads,
  upsertLead,
  getLead,
  patchLead,
  deleteLead,
  getLeadTimeline,
  getLeadScore,
  getLeadStages,
  listLeadRuns,
  exportLead,
];
