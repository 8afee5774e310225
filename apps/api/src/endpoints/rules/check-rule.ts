import { endpoints } from '@ripen/contract';
import { type Catalogue, check, describe, type Rule, RuleError } from '@ripen/rules';
import { countMatching, type LeadRow, readClock, readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import type { Asking } from './ask-leads.ts';
import { clauseOf } from './clause-of.ts';
import { scanLeads } from './scan-leads.ts';

const mostExamples = 3;

/** Says a rule in English, what is wrong with it, and how many leads it holds for; counts for a second and a half at most, then the count is null. */
export const checkRule = handle(endpoints.checkRule, async ({ body: { rule }, workspace, services }) => {
  const { catalogue } = await readSetting(services.db, workspace);
  const faults = check(rule, catalogue);
  const said = say(rule, catalogue);
  if (faults.length > 0) return reply({ said, faults, matching: null, examples: [] });
  const asking = { services, workspace, rule, catalogue, ...(await readClock(services.db, workspace)) };
  const { examples, matching } = await countLeads(asking);
  const shown = examples.map(({ id, name, email }) => ({ id, name, email }));
  return reply({ said, faults: [], matching, examples: shown });
});

const milliseconds = 1_500;
const newest = { order: '-createdAt', after: null, keep: mostExamples } as const;

/** Counts in one statement where the rule can be told in SQL, else by looking at every lead. */
const countLeads = async (asking: Asking): Promise<{ examples: LeadRow[]; matching: number | null }> => {
  const clause = await clauseOf(asking);
  if (clause === null) {
    const { matching, count, over } = await scanLeads(asking, {
      ...newest,
      enough: Number.POSITIVE_INFINITY,
      milliseconds,
    });
    return { examples: matching, matching: over ? count : null };
  }
  const examples = await scanLeads(asking, { ...newest, enough: mostExamples, milliseconds });
  if (examples.over) return { examples: examples.matching, matching: examples.count };
  const matching = await countMatching(asking.services.db, asking.workspace, { clause, milliseconds });
  return { examples: examples.matching, matching };
};

// A rule that isn't one can't be told.
const say = (rule: Rule, catalogue: Catalogue): string => {
  try {
    return describe(rule, catalogue);
  } catch (error) {
    if (error instanceof RuleError) return '';
    throw error;
  }
};
