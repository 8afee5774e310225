import { parseZone } from '@ripen/domain';
import { toSql } from '@ripen/rules';
import { type Clause, listZones } from '@ripen/store';
import type { Asking } from './ask-leads.ts';

/** Where leads live in more zones than these, days are counted lead by lead. */
const mostZones = 100;

/**
 * A rule as SQL for all leads of a workspace, or null when it can't be told so. Where it counts days, which begin at
 * another moment for leads of another zone, each lead is held against the clause of its own.
 */
export const clauseOf = async (asking: Asking): Promise<Clause | null> => {
  const clause = clauseIn(asking);
  if (!clause.ok) return null;
  return clause.zoned ? zonedClause(asking, clause) : clause;
};

const clauseIn = ({ rule, catalogue, now, zone }: Pick<Asking, 'rule' | 'catalogue' | 'now' | 'zone'>) =>
  toSql(rule, catalogue, { moment: { now, zone } });

interface Group {
  clause: Clause;
  zones: string[];
}

/** The clause of each lead's own zone; leads without one, or of one that is none, live in the workspace's. */
const zonedClause = async (asking: Asking, usual: Clause): Promise<Clause | null> => {
  const { services, workspace } = asking;
  const names = await listZones(services.db, workspace, mostZones + 1);
  if (names.length > mostZones) return null;
  const groups = new Map<string, Group>();
  for (const name of names) {
    const zone = parseZone(name);
    const clause = zone === null ? null : clauseIn({ ...asking, zone });
    if (clause === null || !clause.ok) continue;
    const key = JSON.stringify([clause.text, clause.values]);
    const group = groups.get(key) ?? { clause, zones: [] };
    group.zones.push(name);
    groups.set(key, group);
  }
  groups.delete(JSON.stringify([usual.text, usual.values]));
  return chosen([...groups.values()], usual);
};

const chosen = (groups: readonly Group[], usual: Clause): Clause => {
  const values: unknown[] = [];
  const written = ({ text, values: own }: Clause): string => {
    const before = values.length;
    values.push(...own);
    return `(${text.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`)})`;
  };
  const cases = groups.map(({ clause, zones }) => {
    const holds = written(clause);
    values.push(zones);
    return `when lead.timezone = any($${values.length}::text[]) then ${holds}`;
  });
  const otherwise = written(usual);
  return { text: cases.length === 0 ? otherwise : `case ${cases.join(' ')} else ${otherwise} end`, values };
};
