import { endpoints, type SegmentPreview } from '@ripen/contract';
import { type SegmentId, segmentId } from '@ripen/domain';
import { type Catalogue, check, describe, reads, type Rule } from '@ripen/rules';
import { findSegmentUses, listMemberIds, listSegmentRules, readClock, readSetting } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { scanInBatches } from '../rules/scan-leads.ts';
import { findRing, sayRing } from './find-ring.ts';

const mostExamples = 3;
const uncounted = { matching: null, entering: null, leaving: null, examples: [] };

type Where = Pick<Asker, 'workspace' | 'services'>;

/** Says what a rule would make of a segment: who would enter and leave, and whom that concerns. Counts for a second and a half at most. */
export const previewSegment = handle(endpoints.previewSegment, async (call) => {
  const { body, workspace, services } = call;
  const id = body.segment === undefined ? null : readId(segmentId, body.segment);
  if (body.segment !== undefined && id === null) return notFound();
  const { catalogue } = await readSetting(services.db, workspace);
  const known = id === null ? undefined : catalogue.segments.find((segment) => segment.id === id);
  if (id !== null && known === undefined) return notFound();
  const faults = check(body.rule, catalogue);
  const uses = id === null ? [] : await usesOf(call, id);
  if (faults.length > 0) return reply({ said: '', faults, uses, ...uncounted });
  const said = describe(body.rule, catalogue);
  const ring =
    id === null
      ? null
      : findRing({ id, name: known?.name ?? '', rule: body.rule }, await listSegmentRules(services.db, workspace));
  if (ring) {
    const fault = { code: 'rule_segment_ring', detail: sayRing(ring), pointer: '' };
    return reply({ said, faults: [fault], uses, ...uncounted });
  }
  return reply({ said, faults: [], uses, ...(await countMoves(call, id, { rule: body.rule, catalogue })) });
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

type Counted = Pick<SegmentPreview, 'matching' | 'entering' | 'leaving' | 'examples'>;

const countMoves = async (
  { services, workspace }: Where,
  id: SegmentId | null,
  { rule, catalogue }: { rule: Rule; catalogue: Catalogue },
): Promise<Counted> => {
  const members = id === null ? new Set() : new Set(await listMemberIds(services.db, workspace, id));
  let staying = 0;
  const scan = {
    order: '-createdAt',
    after: null,
    keep: mostExamples,
    enough: Number.POSITIVE_INFINITY,
    milliseconds: 1_500,
    onMatch: (lead: string) => {
      if (members.has(lead)) staying++;
    },
  } as const;
  const asking = { services, workspace, rule, catalogue, ...(await readClock(services.db, workspace)) };
  const { matching, count, over } = await scanInBatches(asking, scan);
  const examples = matching.map(({ id: lead, name }) => ({ id: lead, name }));
  if (!over) return { ...uncounted, examples };
  return { matching: count, entering: count - staying, leaving: members.size - staying, examples };
};
