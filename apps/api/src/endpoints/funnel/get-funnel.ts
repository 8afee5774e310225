import { endpoints, type Funnel } from '@ripen/contract';
import { type Instant, instant, parseInstant, type SegmentId, segmentId, type Stage, toIso } from '@ripen/domain';
import { readClock, readFigures, readFunnel, readSetting } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { figuresOf } from './figures-of.ts';

const usual = 90 * 86_400_000;

/** Tells how leads went through the stages in a time. */
export const getFunnel = handle(endpoints.getFunnel, async ({ query, workspace, services: { db } }) => {
  const { now } = await readClock(db, workspace);
  const to = momentOf(query.to) ?? now;
  const from = momentOf(query.from) ?? instant(to - usual);
  if (from >= to) {
    const detail = 'The time must begin before it ends';
    return refuse(422, 'time_order', detail, [{ code: 'time_order', detail, pointer: '/from' }]);
  }
  const { catalogue } = await readSetting(db, workspace);
  const segment = query.segment === undefined ? null : readId(segmentId, query.segment);
  if (query.segment !== undefined && !catalogue.segments.some(({ id }) => id === segment))
    return refuse(422, 'segment_unknown', 'There is no such segment');
  const asked: { from: Instant; to: Instant; segment: SegmentId | null } = { from, to, segment };
  const rows = await readFunnel(db, workspace, asked);
  const figures = await readFigures(db, workspace, { ...asked, qualifying: qualifying(catalogue.stages) });
  return reply({
    from: toIso(from),
    to: toIso(to),
    leads: figures.leads,
    stages: stagesOf(catalogue.stages, rows),
    figures: figuresOf(figures),
  });
});

const momentOf = (text: string | undefined): Instant | null => {
  const read = text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : null;
};

// Where no stage hands leads over, those that are usually meant.
const qualifying = (stages: readonly Stage[]): string[] => {
  const handing = stages.filter(({ handoff }) => handoff !== undefined).map(({ name }) => name);
  return handing.length > 0 ? handing : ['MQL', 'PQL'];
};

const stagesOf = (stages: readonly Stage[], rows: Awaited<ReturnType<typeof readFunnel>>): Funnel['stages'] =>
  stages.map(({ name, label }) => {
    const row = rows.find(({ stage }) => stage === name);
    const entered = row?.entered ?? 0;
    const next = (row?.next ?? []).map(({ to, count }) => ({ to, count, share: entered === 0 ? 0 : count / entered }));
    return { name, label, entered, inside: row?.inside ?? 0, median: row?.median ?? null, next };
  });
