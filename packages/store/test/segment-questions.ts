import * as store from '../src/index.ts';
import type { Asked } from './asked.ts';

const limit = 5;
const leadPk = 'lead_pkey|lead_by_id';

/** Questions about segments that change nothing. */
export const segmentReading: Record<string, Asked> = {
  listSegments: {
    uses: ['segment_pkey', 'segment_member_by_segment'],
    ask: (db, workspace) => store.listSegments(db, workspace, { below: null, limit }),
  },
  findSegment: {
    uses: ['segment_pkey', 'segment_member_by_segment'],
    ask: (db, workspace, { list }) => store.findSegment(db, workspace, list),
  },
  listSegmentRules: { uses: ['segment_pkey'], ask: (db, workspace) => store.listSegmentRules(db, workspace) },
  listSegmentLeads: {
    uses: ['segment_member_by_segment', leadPk],
    ask: (db, workspace, { list }) => store.listSegmentLeads(db, workspace, { segment: list, below: null, limit }),
  },
  listMemberIds: {
    uses: ['segment_member_by_segment'],
    ask: (db, workspace, { list }) => store.listMemberIds(db, workspace, list),
  },
  countMoves: {
    uses: ['segment_member_by_segment', `${leadPk}|lead_by_score|lead_by_stage`],
    ask: (db, workspace, { list }) =>
      store.countMoves(db, workspace, {
        segment: list,
        clause: { text: '(lead.score > $1)', values: [0] },
        milliseconds: 10_000,
      }),
  },
  findSegmentUses: {
    uses: ['workflow_pkey', 'workflow_version_pkey'],
    ask: (db, workspace, { dynamic }) => store.findSegmentUses(db, workspace, dynamic),
  },
};
