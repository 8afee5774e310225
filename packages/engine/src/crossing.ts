import type { SegmentId } from '@ripen/domain';

/** A segment that was entered or left. */
export interface Crossing {
  segment: SegmentId;
  entered: boolean;
  /** Its place among those of the turn, which tells runs that it starts apart. */
  place: number;
}
