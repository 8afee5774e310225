import type { WorkspaceId } from '@ripen/domain';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';
import { readingAttention, writingAttention } from './attention-questions.ts';
import { segmentReading } from './segment-questions.ts';
import { backtestReading, backtestWriting } from './backtest-questions.ts';
import type { PopulatedWorkspace } from './populated-workspace.ts';
import { readingForSteps, writingForSteps } from './step-questions.ts';
import { testReads, testWrites } from './test-questions.ts';
import { salesReading, salesWriting } from './sales-questions.ts';
import { scoringReads, scoringWrites } from './scoring-questions.ts';
import { sweepReads, sweepWrites } from './sweep-questions.ts';

const limit = 5;
const place = '2027-03-05 00:00:00+00';
const leadPk = 'lead_pkey|lead_by_id';
const runPk = 'run_pkey|run_by_id';

const leadLists = Object.fromEntries(
  (
    [
      ['createdAt', ['lead_by_id']],
      ['-createdAt', ['lead_by_id']],
      ['score', ['lead_by_score']],
      ['-score', ['lead_by_score']],
      ['email', ['lead_by_email']],
      ['-email', ['lead_by_email']],
    ] as const
  ).flatMap(([order, uses]) => [
    [
      `listLeads by ${order}`,
      { uses, ask: (db, workspace) => store.listLeads(db, workspace, { order, after: null, limit }) } satisfies Asked,
    ],
    [
      `listLeads by ${order}, further on`,
      {
        uses,
        ask: (db, workspace, { lead, leads }) =>
          store.listLeads(db, workspace, {
            order,
            after: { id: leads[5] ?? lead, score: 1, email: 'lead1@example.com' },
            limit,
            search: 'ada',
          }),
      } satisfies Asked,
    ],
  ]),
);

/** As `toSql` tells that somebody signed up twice at most. */
const didSomething = {
  text: `(select count(*) from event happened where happened.workspace_id = lead.workspace_id and happened.shard = lead.shard
    and happened.lead_id = lead.id and happened.name = $1::text) < $2::float8`,
  values: ['Signed Up', 3],
};

/** Questions that change nothing. */
export const reading: Record<string, Asked> = {
  ...readingForSteps,
  ...readingAttention,
  ...backtestReading,
  ...scoringReads,
  ...testReads,
  ...salesReading,
  ...sweepReads,
  ...leadLists,
  findLead: { uses: [leadPk], ask: (db, workspace, { lead }) => store.findLead(db, workspace, lead) },
  resolveLeads: {
    uses: ['lead_by_id', 'lead_identity_pkey', 'lead_by_email'],
    ask: async (db, workspace, { lead }) =>
      (await store.resolveLeads(db, workspace, [lead, 'nobody'])).map((resolved) => resolved.lead),
  },
  readTimeline: {
    uses: ['event_by_lead', 'run_by_lead', 'message_by_lead', 'journal_pkey', 'ledger_pkey', 'history_pkey'],
    ask: (db, workspace, { lead }) => store.readTimeline(db, workspace, { lead, after: null, limit: 50 }),
  },
  exportLead: {
    uses: [
      leadPk,
      'lead_identity_by_lead',
      'event_by_lead',
      'run_by_lead',
      'message_by_lead',
      'ledger_pkey',
      'history_pkey',
      'journal_pkey',
    ],
    ask: (db, workspace, { lead }) => store.exportLead(db, workspace, lead),
  },
  readPast: {
    uses: [leadPk, 'event_by_lead', 'segment_member_pkey'],
    ask: (db, workspace, { lead }) => store.readPast(db, workspace, lead),
  },
  readSurroundings: {
    uses: ['workspace_pkey', 'segment_pkey', 'workflow_pkey', 'workflow_version_pkey'],
    ask: (db, workspace, { workflow }) => store.readSurroundings(db, workspace, workflow),
  },
  listZones: { uses: ['lead_by_timezone'], ask: (db, workspace) => store.listZones(db, workspace, 100) },
  countMatching: {
    uses: ['event_by_lead'],
    ask: (db, workspace) => store.countMatching(db, workspace, { clause: didSomething, milliseconds: 10_000 }),
  },
  matchLeads: {
    uses: ['lead_by_id', 'event_by_lead'],
    ask: async (db, workspace) =>
      (
        await store.matchLeads(db, workspace, {
          page: { order: '-createdAt', after: null, limit },
          clause: didSomething,
        })
      )?.matching,
  },
  listWorkflows: {
    uses: ['workflow_pkey', 'run_inside', 'node_count_pkey'],
    ask: (db, workspace) => store.listWorkflows(db, workspace, { archived: false, after: null, limit }),
  },
  findWorkflow: {
    uses: ['workflow_pkey', 'workflow_version_pkey'],
    ask: (db, workspace, { workflow }) => store.findWorkflow(db, workspace, workflow),
  },
  countNodes: {
    uses: ['run_inside', 'node_count_pkey'],
    ask: (db, workspace, { workflow }) => store.countNodes(db, workspace, { workflow }),
  },
  listVersions: {
    uses: ['workflow_version_pkey'],
    ask: (db, workspace, { workflow }) => store.listVersions(db, workspace, { workflow, below: 2, limit }),
  },
  findMentions: {
    uses: ['workflow_pkey', 'workflow_version_pkey'],
    ask: (db, workspace, { template }) => store.findMentions(db, workspace, template),
  },
  listRuns: {
    uses: ['run_newest', 'workflow_pkey', leadPk],
    ask: (db, workspace, { workflow, run }) =>
      store.listRuns(db, workspace, { workflow, after: { place, id: run }, limit }),
  },
  'listRuns in a node': {
    uses: ['run_inside|run_parked'],
    ask: (db, workspace, { workflow }) =>
      store.listRuns(db, workspace, { workflow, after: null, limit, status: 'parked', node: 'big' }),
  },
  listWaiting: {
    uses: ['run_inside', 'workflow_pkey', leadPk],
    ask: (db, workspace, { workflow, run }) =>
      store.listWaiting(db, workspace, { workflow, node: 'mail', after: { place, id: run }, limit }),
  },
  listLeadRuns: {
    uses: ['run_by_lead', 'workflow_pkey'],
    ask: (db, workspace, { lead, run }) =>
      store.listLeadRuns(db, workspace, { lead, after: { place, id: run }, limit }),
  },
  findRuns: { uses: ['run_by_id'], ask: (db, workspace, { runs }) => store.findRuns(db, workspace, runs) },
  findLatestRuns: {
    uses: ['run_by_lead'],
    ask: async (db, workspace, { workflow, leads }) => [
      ...(await store.findLatestRuns(db, workspace, { workflow, leads })),
    ],
  },
  readJournals: {
    uses: ['journal_pkey', runPk, 'workflow_version_pkey'],
    ask: async (db, workspace, { run, lead }) =>
      [...(await store.readJournals(db, workspace, [{ id: run, lead }])).values()].flat(),
  },
  ...segmentReading,
  findTemplate: {
    uses: ['template_pkey'],
    ask: (db, workspace, { template }) => store.findTemplate(db, workspace, template),
  },
  listMessages: {
    uses: ['message_newest', 'effect_pkey'],
    ask: (db, workspace, { run }) =>
      store.listMessages(db, workspace, { lead: null, after: { place, id: run }, limit }),
  },
  'listMessages of a lead': {
    uses: ['message_by_lead', 'effect_pkey'],
    ask: (db, workspace, { lead }) => store.listMessages(db, workspace, { lead, after: null, limit }),
  },
  findMailboxMail: {
    uses: ['mailbox_pkey'],
    ask: (db, workspace, { mail }) => store.findMailboxMail(db, workspace, mail),
  },
};

const changing = (
  change: (
    trx: Parameters<typeof store.cancelRuns>[0],
    workspace: WorkspaceId,
    of: PopulatedWorkspace,
  ) => Promise<unknown>,
): Asked['ask'] => {
  return (db, workspace, of) => store.changeDefinitions(db, workspace, (trx) => change(trx, workspace, of));
};

/** Questions that change something. */
export const writing: Record<string, Asked> = {
  ...writingForSteps,
  ...writingAttention,
  ...backtestWriting,
  ...scoringWrites,
  ...testWrites,
  ...salesWriting,
  ...sweepWrites,
  declareFields: {
    uses: ['field_pkey'],
    ask: (db, workspace) => store.declareFields(db, workspace, [{ name: 'seats', type: 'number' }]),
  },
  'findOrMakeLead by external id': {
    uses: ['lead_identity_pkey', 'lead_by_email'],
    ask: (db, workspace) =>
      store.findOrMakeLead(db, workspace, { externalId: 'someone', email: 'someone@example.com' }),
  },
  saveDraft: {
    uses: ['workflow_pkey'],
    ask: (db, workspace, { workflow, document }) =>
      store.saveDraft(db, workspace, { workflow, revision: 1, draft: { ...document, name: 'Stolen' }, by: 'Ada' }),
  },
  deleteWorkflow: {
    uses: ['workflow_pkey'],
    ask: (db, workspace, { draft }) => store.deleteWorkflow(db, workspace, draft),
  },
  setStatus: {
    uses: ['workflow_pkey'],
    ask: changing((trx, workspace, { workflow }) =>
      store.setStatus(trx, workspace, { workflow, from: ['live'], to: 'paused' }),
    ),
  },
  cancelRuns: {
    uses: ['run_inside', 'effect_by_workflow'],
    ask: changing((trx, workspace, { workflow }) => store.cancelRuns(trx, workspace, { workflow, reason: 'Over' })),
  },
  saveSegment: {
    uses: ['segment_pkey'],
    ask: changing((trx, workspace, { dynamic }) =>
      store.saveSegment(trx, workspace, { segment: dynamic, revision: 1, name: 'Stolen', rule: true }),
    ),
  },
  deleteSegment: {
    uses: ['segment_pkey', 'segment_member_by_segment'],
    ask: changing((trx, workspace, { list }) => store.deleteSegment(trx, workspace, list)),
  },
  startBuilds: {
    uses: ['lead_pkey|lead_by_id|lead_by_score|lead_by_stage'],
    ask: changing((trx, workspace, { dynamic }) =>
      store.startBuilds(trx, workspace, { segments: [dynamic], starts: false }),
    ),
  },
  saveTemplate: {
    uses: ['template_pkey'],
    ask: (db, workspace, { template: id }) =>
      store.saveTemplate(db, workspace, { id, revision: 1, name: 'Stolen', subject: 'x', html: 'x' }),
  },
  deleteTemplate: {
    uses: ['template_pkey'],
    ask: changing((trx, workspace, { template }) => store.deleteTemplate(trx, workspace, template)),
  },
  eraseLead: {
    uses: [
      leadPk,
      'event_by_lead',
      'run_by_lead',
      'message_by_lead',
      'journal_pkey',
      'effect_pkey',
      'lead_identity_by_lead',
      'ledger_pkey',
      'history_pkey',
    ],
    ask: (db, workspace, { lead }) => store.eraseLead(db, workspace, lead),
  },
};
