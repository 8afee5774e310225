import type { Handler } from '../../call.ts';
import { changeSegmentLeads } from './change-segment-leads.ts';
import { createSegment } from './create-segment.ts';
import { deleteSegment } from './delete-segment.ts';
import { getSegment } from './get-segment.ts';
import { listSegmentLeads } from './list-segment-leads.ts';
import { listSegments } from './list-segments.ts';
import { previewSegment } from './preview-segment.ts';
import { saveSegment } from './save-segment.ts';

/** The endpoints of segments. */
export const handlers: readonly Handler[] = [
  previewSegment,
  listSegments,
  createSegment,
  getSegment,
  saveSegment,
  deleteSegment,
  listSegmentLeads,
  changeSegmentLeads,
];
