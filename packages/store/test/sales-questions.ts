import { instant, outcomeId } from '@ripen/domain';
import { randomUUID } from 'node:crypto';
import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

const limit = 5;
const period = { from: instant(Date.UTC(2027, 2, 1)), to: instant(Date.UTC(2027, 2, 8)) };
const place = '2027-03-01 00:00:00+00';
const wholeFunnel = { ...period, segment: null, qualifying: ['MQL'] };
const leadPk = 'lead_pkey|lead_by_id';

/** Questions about stages, handoffs and outcomes that change nothing. */
export const salesReading: Record<string, Asked> = {
  findHandoff: {
    uses: ['handoff_by_id', leadPk],
    ask: (db, workspace, { handoff }) => store.findHandoff(db, workspace, handoff),
  },
  'listHandoffs by time left': {
    uses: ['handoff_by_due', leadPk],
    ask: (db, workspace, { handoff }) =>
      store.listHandoffs(db, workspace, { status: 'open', sort: 'due', after: [place, handoff], limit }),
  },
  'listHandoffs of an owner': {
    uses: ['handoff_by_owner', leadPk],
    ask: (db, workspace) =>
      store.listHandoffs(db, workspace, {
        status: 'open',
        owner: `user-${workspace}`,
        sort: 'due',
        after: null,
        limit,
      }),
  },
  'listHandoffs of teams': {
    uses: ['handoff_by_team', leadPk],
    ask: (db, workspace) =>
      store.listHandoffs(db, workspace, { status: 'open', teams: ['Sales'], sort: 'due', after: null, limit }),
  },
  readStaysOf: {
    uses: ['stage_move_pkey'],
    ask: (db, workspace, { lead }) => store.readStaysOf(db, workspace, [lead]),
  },
  'listHandoffs, newest first': {
    uses: ['handoff_by_time', leadPk],
    ask: (db, workspace) => store.listHandoffs(db, workspace, { sort: '-madeAt', after: null, limit }),
  },
  'listHandoffs of a lead': {
    uses: ['handoff_by_lead|handoff_open', leadPk],
    ask: (db, workspace, { lead }) => store.listHandoffs(db, workspace, { lead, sort: '-madeAt', after: null, limit }),
  },
  listOutcomes: {
    uses: ['outcome_pkey'],
    ask: (db, workspace, { lead }) => store.listOutcomes(db, workspace, { lead, after: null, limit }),
  },
  countOutcomes: {
    uses: ['outcome_pkey'],
    ask: (db, workspace, { lead }) => store.countOutcomes(db, workspace, [{ lead, id: outcomeId.parse(randomUUID()) }]),
  },
  readMoves: {
    uses: ['stage_move_pkey'],
    ask: (db, workspace, { lead }) => store.readMoves(db, workspace, lead),
  },
  readCalibration: {
    uses: ['handoff_by_time', 'outcome_pkey', 'stage_move_pkey', 'ledger_pkey'],
    ask: (db, workspace) => store.readCalibration(db, workspace, period),
  },
  readUnpassed: {
    uses: ['lead_by_score', 'outcome_by_time', 'handoff_by_lead'],
    ask: (db, workspace) => store.readUnpassed(db, workspace, { ...period, most: limit }),
  },
  readPointsBefore: {
    uses: ['ledger_pkey'],
    ask: (db, workspace, { lead }) =>
      store.readPointsBefore(db, workspace, { moments: [{ lead, at: period.to }], model: null }),
  },
  readFunnel: {
    uses: ['stage_move_by_time', 'stage_move_by_since', 'lead_by_stage'],
    ask: (db, workspace) => store.readFunnel(db, workspace, { ...period, segment: null }),
  },
  'readFunnel of a segment': {
    uses: ['stage_move_by_time', 'segment_member_by_segment|segment_member_pkey'],
    ask: (db, workspace, { list }) => store.readFunnel(db, workspace, { ...period, segment: list }),
  },
  'listFunnelLeads that came into a stage': {
    uses: ['stage_move_by_time', leadPk],
    ask: (db, workspace, { lead }) =>
      store.listFunnelLeads(db, workspace, {
        ...wholeFunnel,
        of: { stage: 'MQL', next: null },
        after: ['2027-03-07 00:00:00+00', lead],
        limit,
      }),
  },
  'listFunnelLeads that went on': {
    uses: ['stage_move_by_since', leadPk],
    ask: (db, workspace) =>
      store.listFunnelLeads(db, workspace, { ...wholeFunnel, of: { stage: 'raw', next: 'MQL' }, after: null, limit }),
  },
  'listFunnelLeads of a figure': {
    uses: ['stage_move_by_time|stage_move_pkey', leadPk],
    ask: (db, workspace) =>
      store.listFunnelLeads(db, workspace, {
        ...wholeFunnel,
        from: instant(Date.UTC(2020, 0, 1)),
        to: instant(Date.UTC(2100, 0, 1)),
        of: { figure: 'legitimate' },
        after: null,
        limit,
      }),
  },
  readFigures: {
    uses: ['stage_move_by_time'],
    ask: (db, workspace) => store.readFigures(db, workspace, { ...period, segment: null, qualifying: ['MQL'] }),
  },
};

/** Questions that change something. */
export const salesWriting: Record<string, Asked> = {
  giveCommands: {
    uses: [leadPk],
    ask: (db, workspace, { lead }) =>
      store.giveCommands(db, workspace, [{ lead, by: 'api', command: { do: 'reconsider' } }]),
  },
};
