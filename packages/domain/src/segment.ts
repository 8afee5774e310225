import type { SegmentId } from './ids.ts';
import type { Json } from './json.ts';

/** A named rule (dynamic) or list (static, without a rule) of leads. */
export interface Segment {
  id: SegmentId;
  name: string;
  rule: Json | null;
}
