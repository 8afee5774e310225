import type { SegmentId } from '@ripen/domain';
import { reads, type Rule } from '@ripen/rules';
import type { SegmentRule } from '@ripen/store';

/** The names of the segments that would ask for one another in a ring, each once, if a segment had this rule; null when there is none. */
export const findRing = (
  changed: { id: SegmentId; name: string; rule: Rule },
  others: readonly SegmentRule[],
): string[] | null => {
  const known = new Map<string, SegmentRule>(others.map((other) => [other.id, other]));
  const seen = new Set<string>();
  const search = (rule: Rule, path: readonly string[]): string[] | null => {
    for (const id of reads(rule).segments) {
      if (id === changed.id) return [...path];
      const next = known.get(id);
      if (!next || seen.has(id)) continue;
      seen.add(id);
      const ring = search(next.rule, [...path, next.name]);
      if (ring) return ring;
    }
    return null;
  };
  return search(changed.rule, [changed.name]);
};

/** Says a ring: “A” asks for “B”, which asks for “A”. */
export const sayRing = (names: readonly string[]): string => {
  const [first, ...others] = names;
  if (others.length === 0) return 'This rule asks for the segment itself';
  return `These segments would ask for one another in a ring: “${[first, ...others, first].join('” asks for “')}”`;
};
