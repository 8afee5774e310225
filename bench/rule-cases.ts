import type { Rule } from '@ripen/rules';

/** A lead as the bench asks rules about it. */
export interface BenchLead {
  companySize: number;
  score: number;
  country: string;
  industry: string;
  visits: number;
  role?: string;
  newsletter: boolean;
  revenue?: number;
  stage: string;
  tags: string[];
  email: string;
}

const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const pick = <T>(roll: () => number, from: readonly [T, ...T[]]): T =>
  from[Math.floor(roll() * from.length)] ?? from[0];

const leadOf = (roll: () => number): BenchLead => ({
  companySize: Math.floor(roll() * 1_000) + 1,
  score: Math.floor(roll() * 100),
  country: pick(roll, ['FR', 'DE', 'US', 'GB', 'NL']),
  industry: pick(roll, ['Retail', 'Software', 'Energy']),
  visits: Math.floor(roll() * 50),
  newsletter: roll() > 0.3,
  stage: pick(roll, ['lead', 'MQL', 'SQL']),
  tags: ['webinar', 'trial'],
  email: 'lead@example.com',
  ...(roll() > 0.2 ? { role: 'Head of Sales' } : {}),
  ...(roll() > 0.2 ? { revenue: roll() * 1_000_000 } : {}),
});

/** So many leads as they come out of JSON: their properties in several orders, some of them absent. */
export const benchLeads = (count: number): BenchLead[] => {
  const roll = dice(7);
  return Array.from({ length: count }, () => {
    const entries = Object.entries(leadOf(roll));
    const from = Math.floor(roll() * 3) * 3;
    return JSON.parse(JSON.stringify(Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)])));
  });
};

const newsletter: Rule = { var: 'newsletter' };

/** Ten kinds of conditions; nearly every lead fulfils them, so that a rule has to look at all. `by` makes them differ. */
const kinds: readonly ((by: number) => Rule)[] = [
  (by) => ({ '>=': [{ var: 'companySize' }, 1 - by] }),
  (by) => ({ in: [{ var: 'country' }, ['FR', 'DE', 'US', 'GB', `N${by === 0 ? 'L' : by}`, 'NL']] }),
  (by) => ({ '<': [{ var: 'score' }, 100 + by] }),
  (by) => ({ '!=': [{ var: 'industry' }, `Mining ${by}`] }),
  (by) => ({ '>': [{ var: 'visits' }, -1 - by] }),
  (by) => ({ '!': [{ '==': [{ var: 'stage' }, `customer ${by}`] }] }),
  (by) => ({ or: [newsletter, { '<=': [{ var: 'visits' }, 50 + by] }] }),
  () => ({ in: ['@', { var: 'email' }] }),
  (by) => ({ '<=': [0, { var: 'score' }, 100 + by] }),
  (by) => ({ '!==': [{ var: 'companySize' }, 2_000 + by] }),
];

const kindAt = (index: number): ((by: number) => Rule) => kinds[index % 10] ?? (() => true);

/** A rule of so many conditions, all of which must hold. */
export const benchRule = (conditions: number): Rule => {
  const rules = Array.from({ length: conditions }, (_, index) => kindAt(index)(Math.floor(index / 10)));
  return rules.length === 1 ? (rules[0] ?? true) : { and: rules };
};

const one = (lead: BenchLead): boolean => lead.companySize >= 1;

const four = (lead: BenchLead): boolean =>
  lead.companySize >= 1 &&
  ['FR', 'DE', 'US', 'GB', 'NL'].includes(lead.country) &&
  lead.score < 100 &&
  lead.industry !== 'Mining 0';

const ten = (lead: BenchLead, by: number, name: string): boolean =>
  lead.companySize >= 1 - by &&
  ['FR', 'DE', 'US', 'GB', `N${by}`, 'NL'].includes(lead.country) &&
  lead.score < 100 + by &&
  lead.industry !== `Mining ${name}` &&
  lead.visits > -1 - by &&
  lead.stage !== `customer ${name}` &&
  (lead.newsletter || lead.visits <= 50 + by) &&
  lead.email.includes('@') &&
  0 <= lead.score &&
  lead.score <= 100 + by &&
  lead.companySize !== 2_000 + by;

/** The same rule as a person would write it in JavaScript. */
export const byHand = (conditions: number): ((lead: BenchLead) => boolean) => {
  if (conditions === 1) return one;
  if (conditions === 4) return four;
  const sets = Array.from({ length: conditions / 10 }, (_, by) => by);
  return (lead) => sets.every((by) => ten(lead, by, String(by)));
};
