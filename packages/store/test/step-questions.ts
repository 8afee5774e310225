import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

/** Questions about what steps are set with and reserve, and the mailbox, that change nothing. */
export const readingForSteps: Record<string, Asked> = {
  readClock: { uses: ['workspace_pkey'], ask: (db, workspace) => store.readClock(db, workspace) },
  findHook: { uses: ['hook_pkey'], ask: (db, workspace, { workflow }) => store.findHook(db, workspace, workflow) },
  listTemplates: {
    uses: ['template_pkey'],
    ask: (db, workspace) => store.listTemplates(db, workspace, { below: null, limit: 5 }),
  },
  readSetting: {
    uses: [
      'field_pkey',
      'stage_pkey',
      'event_name_pkey',
      'segment_pkey',
      'template_pkey',
      'workflow_pkey',
      'member_pkey|member_by_user',
      'calendar_pkey',
      'message_provider_pkey',
      'team_pkey',
    ],
    ask: (db, workspace) => store.readSetting(db, workspace),
  },
  listMailbox: {
    uses: ['mailbox_newest'],
    ask: (db, workspace, { mail }) =>
      store.listMailbox(db, workspace, {
        search: 'welcome',
        after: { place: '2100-01-01 00:00:00+00', id: mail },
        limit: 5,
      }),
  },
  listFields: { uses: ['field_pkey'], ask: (db, workspace) => store.listFields(db, workspace) },
  listTeams: { uses: ['team_pkey'], ask: (db, workspace) => store.listTeams(db, workspace) },
  readPace: { uses: ['sending_pace_pkey'], ask: (db, workspace) => store.readPace(db, workspace) },
  readCalendar: { uses: ['calendar_pkey'], ask: (db, workspace) => store.readCalendar(db, workspace) },
  findProvider: { uses: ['message_provider_pkey'], ask: (db, workspace) => store.findProvider(db, workspace) },
  openProvider: {
    uses: ['message_provider_pkey'],
    ask: (db, workspace) => store.openProvider(db, workspace, 'secret'),
  },
  readSigning: { uses: ['signing_secret_pkey'], ask: (db, workspace) => store.readSigning(db, workspace, 'secret') },
  fittingValues: {
    uses: ['field_pkey'],
    ask: (db, workspace) => store.fittingValues(db, workspace, { companySize: 1 }),
  },
  findColleague: {
    uses: ['member_pkey|member_by_user'],
    ask: (db, workspace, of) => store.findColleague(db, workspace, { id: `user-${of.workspace}` }),
  },
};

/** Those that change something. */
export const writingForSteps: Record<string, Asked> = {
  makeHook: { uses: ['workflow_pkey'], ask: (db, workspace, { workflow }) => store.makeHook(db, workspace, workflow) },
  saveCalendar: {
    uses: ['workspace_pkey'],
    ask: (db, workspace) =>
      store.saveCalendar(db, workspace, { calendar: { hours: [], holidays: [], sendWindow: null }, revision: null }),
  },
  saveTeams: {
    uses: ['team_pkey'],
    ask: (db, workspace) =>
      store.saveTeams(db, workspace, { teams: [{ name: 'Sales', members: ['somebody'] }], revision: null }),
  },
  savePace: {
    uses: ['sending_pace_pkey', 'effect_by_workflow'],
    ask: (db, workspace) =>
      store.savePace(db, workspace, {
        pace: { 'send-email': 60, 'send-message': null, webhook: null },
        revision: null,
      }),
  },
  saveProvider: {
    uses: ['message_provider_pkey'],
    ask: (db, workspace) =>
      store.saveProvider(db, workspace, {
        provider: { name: 'Texts', url: 'https://example.com', headers: {}, body: {}, repeatable: false },
        secret: 'secret',
        revision: null,
      }),
  },
  rotateSigning: {
    uses: ['signing_secret_pkey'],
    ask: (db, workspace) => store.rotateSigning(db, workspace, { number: 1, by: 'Ada', secret: 'secret' }),
  },
  deleteProvider: {
    uses: ['message_provider_pkey'],
    ask: (db, workspace) => store.deleteProvider(db, workspace),
  },
};
