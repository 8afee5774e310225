import { listLeads } from './leads/list-leads.ts';
import { upsertLead } from './leads/upsert-lead.ts';
import { getLead } from './leads/get-lead.ts';
import { patchLead } from './leads/patch-lead.ts';
import { deleteLead } from './leads/delete-lead.ts';
import { getLeadTimeline } from './leads/get-lead-timeline.ts';
import { getLeadScore } from './leads/get-lead-score.ts';
import { getLeadStages } from './leads/get-lead-stages.ts';
import { listLeadRuns } from './leads/list-lead-runs.ts';
import { exportLead } from './leads/export-lead.ts';
import { listWorkflows } from './workflows/list-workflows.ts';
import { createWorkflow } from './workflows/create-workflow.ts';
import { getWorkflow } from './workflows/get-workflow.ts';
import { saveWorkflow } from './workflows/save-workflow.ts';
import { deleteWorkflow } from './workflows/delete-workflow.ts';
import { publishWorkflow } from './workflows/publish-workflow.ts';
import { pauseWorkflow } from './workflows/pause-workflow.ts';
import { resumeWorkflow } from './workflows/resume-workflow.ts';
import { archiveWorkflow } from './workflows/archive-workflow.ts';
import { listVersions } from './workflows/list-versions.ts';
import { getWorkflowCounts } from './workflows/get-workflow-counts.ts';
import { getHook } from './workflows/get-hook.ts';
import { makeHook } from './workflows/make-hook.ts';
import { startRuns } from './workflows/start-runs.ts';
import { getSurroundings } from './workflows/get-surroundings.ts';
import { getProgress } from './workflows/get-progress.ts';
import { getRescore } from './workflows/get-rescore.ts';
import { previewPublish } from './workflows/preview-publish.ts';
import { previewResume } from './workflows/preview-resume.ts';
import { previewScores } from './workflows/preview-scores.ts';
import { cancelRescore } from './workflows/cancel-rescore.ts';
import { startRescore } from './workflows/start-rescore.ts';
import { simulateWorkflow } from './workflows/simulate-workflow.ts';
import { noteEditing } from './workflows/note-editing.ts';
import { listWorkflowTests } from './workflows/list-workflow-tests.ts';
import { createWorkflowTest } from './workflows/create-workflow-test.ts';
import { saveWorkflowTest } from './workflows/save-workflow-test.ts';
import { deleteWorkflowTest } from './workflows/delete-workflow-test.ts';
import { runWorkflowTests } from './workflows/run-workflow-tests.ts';
import { listRuns } from './workflows/list-runs.ts';
import { listWaiting } from './workflows/list-waiting.ts';
import { backtestEndpoints } from './backtests/index.ts';
import { getRun } from './runs/get-run.ts';
import { cancelRun } from './runs/cancel-run.ts';
import { retryRun } from './runs/retry-run.ts';
import { listAttention } from './attention/list-attention.ts';
import { settleAttention } from './attention/settle-attention.ts';
import { listSegments } from './segments/list-segments.ts';
import { createSegment } from './segments/create-segment.ts';
import { getSegment } from './segments/get-segment.ts';
import { saveSegment } from './segments/save-segment.ts';
import { deleteSegment } from './segments/delete-segment.ts';
import { changeSegmentLeads } from './segments/change-segment-leads.ts';
import { previewSegment } from './segments/preview-segment.ts';
import { listSegmentLeads } from './segments/list-segment-leads.ts';
import { checkRule } from './rules/check-rule.ts';
import { explainRule } from './rules/explain-rule.ts';
import { listTemplates } from './templates/list-templates.ts';
import { createTemplate } from './templates/create-template.ts';
import { getTemplate } from './templates/get-template.ts';
import { saveTemplate } from './templates/save-template.ts';
import { deleteTemplate } from './templates/delete-template.ts';
import { listMessages } from './messages/list-messages.ts';
import { listMailbox } from './mailbox/list-mailbox.ts';
import { getMailboxMail } from './mailbox/get-mailbox-mail.ts';
import { listFields } from './fields/list-fields.ts';
import { saveFields } from './fields/save-fields.ts';
import { listStages } from './stages/list-stages.ts';
import { previewStages } from './stages/preview-stages.ts';
import { saveStages } from './stages/save-stages.ts';
import { listTeams } from './teams/list-teams.ts';
import { saveTeams } from './teams/save-teams.ts';
import { sales } from './sales.ts';
import { getCalendar } from './calendar/get-calendar.ts';
import { saveCalendar } from './calendar/save-calendar.ts';
import { getPace } from './pace/get-pace.ts';
import { savePace } from './pace/save-pace.ts';
import { getProvider } from './provider/get-provider.ts';
import { saveProvider } from './provider/save-provider.ts';
import { deleteProvider } from './provider/delete-provider.ts';
import { signingEndpoints } from './signing/index.ts';
import { listKeys } from './keys/list-keys.ts';
import { createKey } from './keys/create-key.ts';
import { revokeKey } from './keys/revoke-key.ts';
import { listMembers } from './members/list-members.ts';
import { getSetting } from './setting/get-setting.ts';
import { getMe } from './me/get-me.ts';

/** Every endpoint of the management API, by name. The ingest endpoints speak Segment's protocol and are described in ../ingest.ts. */
export const endpoints = {
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
  listWorkflows,
  createWorkflow,
  getWorkflow,
  saveWorkflow,
  deleteWorkflow,
  publishWorkflow,
  previewPublish,
  previewResume,
  getProgress,
  pauseWorkflow,
  resumeWorkflow,
  archiveWorkflow,
  listVersions,
  getWorkflowCounts,
  getHook,
  makeHook,
  startRuns,
  simulateWorkflow,
  noteEditing,
  listWorkflowTests,
  createWorkflowTest,
  saveWorkflowTest,
  deleteWorkflowTest,
  runWorkflowTests,
  getRescore,
  cancelRescore,
  startRescore,
  previewScores,
  getSurroundings,
  listRuns,
  listWaiting,
  ...backtestEndpoints,
  getRun,
  cancelRun,
  retryRun,
  listAttention,
  settleAttention,
  listSegments,
  createSegment,
  getSegment,
  saveSegment,
  deleteSegment,
  listSegmentLeads,
  changeSegmentLeads,
  previewSegment,
  checkRule,
  explainRule,
  listTemplates,
  createTemplate,
  getTemplate,
  saveTemplate,
  deleteTemplate,
  listMessages,
  listMailbox,
  getMailboxMail,
  listFields,
  saveFields,
  listStages,
  previewStages,
  saveStages,
  listTeams,
  saveTeams,
  ...sales,
  getCalendar,
  saveCalendar,
  getPace,
  savePace,
  getProvider,
  saveProvider,
  deleteProvider,
  ...signingEndpoints,
  listKeys,
  createKey,
  revokeKey,
  listMembers,
  getSetting,
  getMe,
} as const;
export type Endpoints = typeof endpoints;
