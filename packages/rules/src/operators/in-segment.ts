import { fault } from '../check/fault.ts';
import { textAt, type Call, type Operator, type Voice } from '../tree/operator.ts';

const shape = (id: unknown): string | null =>
  typeof id === 'string' && id !== '' && id.length <= 256 ? null : 'must be the id of a segment.';

const idOf = (call: Call): string => textAt(call, 0);

const told = (call: Call, voice: Voice, words: string): string => {
  const name = voice.catalogue?.segments.find(({ id }) => id === idOf(call))?.name;
  return `${words} the segment ${name ?? idOf(call)}`;
};

/** `in-segment`: whether a lead is in a segment. */
export const inSegment: Operator = {
  name: 'in-segment',
  arity: [1, 1],
  literals: [shape],
  gives: 'boolean',
  looks: true,
  step: (call) => {
    const id = idOf(call);
    return (_, facts) => facts !== undefined && facts.segments.has(id);
  },
  english: (call, voice) => told(call, voice, 'is in'),
  denied: (call, voice) => told(call, voice, "isn't in"),
  reads: (call, reads) => {
    if (!reads.segments.includes(idOf(call))) reads.segments.push(idOf(call));
  },
  check: (call, catalogue) =>
    catalogue.segments.some(({ id }) => id === idOf(call))
      ? []
      : [fault('rule_segment_unknown', `There is no segment ${JSON.stringify(idOf(call).slice(0, 64))}.`, call.at)],
};
