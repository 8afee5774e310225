import { listHandoffs } from './handoffs/list-handoffs.ts';
import { getHandoff } from './handoffs/get-handoff.ts';
import { acceptHandoff } from './handoffs/accept-handoff.ts';
import { rejectHandoff } from './handoffs/reject-handoff.ts';
import { saveHandoffAnswers } from './handoffs/save-handoff-answers.ts';
import { recordOutcome } from './outcomes/record-outcome.ts';
import { listOutcomes } from './outcomes/list-outcomes.ts';
import { importOutcomes } from './outcomes/import-outcomes.ts';
import { getCalibration } from './calibration/get-calibration.ts';
import { listFunnelLeads } from './funnel/list-funnel-leads.ts';
import { getFunnel } from './funnel/get-funnel.ts';

/** The endpoints of handoffs to sales, what became of leads there, and the life cycle as a whole. */
export const sales = {
  listHandoffs,
  getHandoff,
  acceptHandoff,
  rejectHandoff,
  saveHandoffAnswers,
  recordOutcome,
  listOutcomes,
  importOutcomes,
  getFunnel,
  listFunnelLeads,
  getCalibration,
} as const;
