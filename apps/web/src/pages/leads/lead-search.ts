import { leadSorts } from '@ripen/contract';
import { bands, type Json } from '@ripen/domain';
import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** What the address of the leads page says: the filters and the order. `rule` is JSON as text. */
export const leadSearch = z.object({
  search: text,
  sort: z.enum(leadSorts).optional().catch(undefined),
  band: z.enum(bands).optional().catch(undefined),
  stage: text,
  rule: text,
});
export type LeadSearch = z.infer<typeof leadSearch>;

/** Reads a rule from an address; null where there is none or it isn't JSON. */
export const ruleOf = ({ rule }: LeadSearch): Json | null => {
  if (rule === undefined) return null;
  try {
    return JSON.parse(rule);
  } catch {
    return null;
  }
};

/** The rule that all filters together amount to, as JSON text; undefined where nothing filters. */
export const wholeRule = (search: LeadSearch): string | undefined => {
  const own = ruleOf(search);
  const parts = [
    ...(search.band === undefined ? [] : [{ '==': [{ var: 'band' }, search.band] }]),
    ...(search.stage === undefined ? [] : [{ '==': [{ var: 'stage' }, search.stage] }]),
    ...(own === null ? [] : [own]),
  ];
  const [first] = parts;
  if (first === undefined) return undefined;
  return JSON.stringify(parts.length === 1 ? first : { and: parts });
};
