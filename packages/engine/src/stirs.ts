import type { Reads } from '@ripen/rules';

/** Whether facts that became different are among those that a rule reads; `*` stands for all of them, and another time zone moves every day. */
export const stirs = (reads: Reads, stirred: ReadonlySet<string>): boolean =>
  stirred.has('*') ||
  stirred.has('timezone') ||
  reads.fields.some((field) => stirred.has(field)) ||
  reads.events.some((name) => stirred.has(`event:${name}`)) ||
  reads.segments.some((id) => stirred.has(`segment:${id}`)) ||
  reads.consents.some((name) => stirred.has(`consent:${name}`)) ||
  (reads.tags && stirred.has('tags')) ||
  (reads.score && stirred.has('score')) ||
  (reads.stage && stirred.has('stage')) ||
  (reads.time && stirred.has('time'));
