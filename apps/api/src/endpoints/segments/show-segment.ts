import type { SegmentShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import { type Catalogue, describe } from '@ripen/rules';
import type { SegmentRow } from '@ripen/store';

/** A segment as the API shows it, its rule told in English. */
export const showSegment = ({ createdAt, updatedAt, ...row }: SegmentRow, catalogue: Catalogue): SegmentShape => ({
  ...row,
  static: row.rule === null,
  said: row.rule === null ? 'A list kept by hand' : describe(row.rule, catalogue),
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});
