import type { Json } from '@ripen/domain';
import type { Reads } from '@ripen/rules';
import type { RuleData } from './moment.ts';

/** The facts a rule looked at, by name, so that its answer can be explained later with the values of that moment. */
export const seen = (reads: Reads, data: RuleData): Record<string, Json> => {
  const facts: Record<string, Json> = {};
  for (const field of reads.fields) if (data[field] !== undefined) facts[field] = data[field] as Json;
  if (reads.eventProperties.length > 0 && data.event !== undefined) facts.event = data.event as Json;
  if (reads.tags) facts.tags = data.tags as Json;
  if (reads.stage) facts.stage = data.stage as Json;
  if (reads.score) Object.assign(facts, { score: data.score, band: data.band });
  return facts;
};
