import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { handle, notFound } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { answerSegment } from './answer-segment.ts';

/** Gives one segment. */
export const getSegment = handle(endpoints.getSegment, async (call) => {
  const id = readId(segmentId, call.params.id);
  return id === null ? notFound() : answerSegment(call, id);
});
