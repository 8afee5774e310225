import { endpoints, type SegmentPreview } from '@ripen/contract';
import { type SegmentId, segmentId } from '@ripen/domain';
import { check, describe, reads } from '@ripen/rules';
import { findSegmentUses, listSegmentRules, readClock, readSetting } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { foreseeMoves, unforeseen } from './foresee-moves.ts';
import { findRing, sayRing } from './find-ring.ts';

type Where = Pick<Asker, 'workspace' | 'services'>;

/** Says what a rule would make of a segment: who would enter and leave, and whom that concerns. Counts for a second and a half at most. */
export const previewSegment = handle(endpoints.previewSegment, async (call) => {
  const { body, workspace, services } = call;
  const id = body.segment === undefined ? null : readId(segmentId, body.segment);
  if (body.segment !== undefined && id === null) return notFound();
  const { catalogue } = await readSetting(services.db, workspace);
  const known = id === null ? undefined : catalogue.segments.find((segment) => segment.id === id);
  if (id !== null && known === undefined) return notFound();
  const uses = id === null ? [] : await usesOf(call, id);
  const { rule } = body;
  if (rule === undefined) return reply({ said: '', faults: [], uses, ...unforeseen });
  const faults = check(rule, catalogue);
  if (faults.length > 0) return reply({ said: '', faults, uses, ...unforeseen });
  const said = describe(rule, catalogue);
  const ring =
    id === null
      ? null
      : findRing({ id, name: known?.name ?? '', rule }, await listSegmentRules(services.db, workspace));
  if (ring) {
    const fault = { code: 'rule_segment_ring', detail: sayRing(ring), pointer: '' };
    return reply({ said, faults: [fault], uses, ...unforeseen });
  }
  const asking = { services, workspace, rule, catalogue, ...(await readClock(services.db, workspace)) };
  return reply({ said, faults: [], uses, ...(await foreseeMoves(asking, id)) });
});

const usesOf = async ({ services, workspace }: Where, id: SegmentId): Promise<SegmentPreview['uses']> => {
  const workflows = await findSegmentUses(services.db, workspace, id);
  const segments = await listSegmentRules(services.db, workspace);
  return [
    ...workflows.map(({ id: workflow, name, status, entered, left, asks }) => {
      const starts = [...(entered ? (['entered'] as const) : []), ...(left ? (['left'] as const) : [])];
      return { kind: 'workflow' as const, id: workflow, name, live: status === 'live', starts, asks };
    }),
    ...segments
      .filter(({ rule }) => reads(rule).segments.includes(id))
      .map(({ id: other, name }) => ({
        kind: 'segment' as const,
        id: other,
        name,
        live: true,
        starts: [],
        asks: true,
      })),
  ];
};
