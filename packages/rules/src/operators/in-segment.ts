import { fault } from '../check/fault.ts';
import { boolean } from '../sql/told.ts';
import { textAt, type Call, type Operator, type Voice } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';

const shape = (id: unknown): string | null =>
  typeof id === 'string' && id !== '' && id.length <= 256 ? null : 'must be the id of a segment.';

const idOf = (call: Call): string => textAt(call, 0);

/** As memberships are stored; no lead is in a segment of another id. */
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const memberIn = (call: Call, { places, bind }: SqlVoice): string =>
  `exists (select 1 from ${places.segmentMember} member where member.workspace_id = ${places.lead}.workspace_id
    and member.shard = ${places.lead}.shard and member.lead_id = ${places.lead}.id
    and member.segment_id = ${bind(idOf(call), 'uuid', call)})`;

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
  sql: (call, voice) => boolean(isUuid.test(idOf(call)) ? memberIn(call, voice) : 'false'),
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
