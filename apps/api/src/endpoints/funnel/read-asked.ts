import {
  err,
  isQualified,
  ok,
  type Result,
  type SegmentId,
  segmentId,
  type Stage,
  type WorkspaceId,
} from '@ripen/domain';
import { readClock, readSetting } from '@ripen/store';
import { type Refusal, refuse } from '../../call.ts';
import type { Services } from '../../services.ts';
import { readId } from '../../read-id.ts';
import { type Period, readPeriod } from '../read-period.ts';

/** What a life cycle is asked of: a time, perhaps a segment, the stages there are, and those that mean a lead is qualified. */
export interface AskedFunnel extends Period {
  segment: SegmentId | null;
  stages: readonly Stage[];
  qualifying: string[];
}

const usual = 90 * 86_400_000;

/** Reads of which time and segment a life cycle is asked: the last 90 days of all leads, unless it says otherwise. */
export const readAsked = async (
  { db }: Pick<Services, 'db'>,
  workspace: WorkspaceId,
  query: { from?: string | undefined; to?: string | undefined; segment?: string | undefined },
): Promise<Result<AskedFunnel, Refusal>> => {
  const { now } = await readClock(db, workspace);
  const period = readPeriod(query, now, usual);
  if (!period.ok) return period;
  const { catalogue } = await readSetting(db, workspace);
  const segment = query.segment === undefined ? null : readId(segmentId, query.segment);
  if (query.segment !== undefined && !catalogue.segments.some(({ id }) => id === segment))
    return err(refuse(422, 'segment_unknown', 'There is no such segment'));
  return ok({ ...period.value, segment, stages: catalogue.stages, qualifying: qualifying(catalogue.stages) });
};

// Where no stage hands leads over, those that are usually meant.
const qualifying = (stages: readonly Stage[]): string[] => {
  const handing = stages.filter(({ handoff }) => handoff !== undefined).map(({ name }) => name);
  return handing.length > 0 ? handing : stages.map(({ name }) => name).filter(isQualified);
};
