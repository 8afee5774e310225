import { endpoints } from '@ripen/contract';
import { type Catalogue, check, describe, type Rule, RuleError } from '@ripen/rules';
import { readClock, readSetting } from '@ripen/store';
import { handle, reply } from '../../call.ts';
import { scanLeads } from './scan-leads.ts';

const mostExamples = 3;

/** Says a rule in English, what is wrong with it, and how many leads it holds for; counts for a second and a half at most, then the count is null. */
export const checkRule = handle(endpoints.checkRule, async ({ body: { rule }, workspace, services }) => {
  const { catalogue } = await readSetting(services.db, workspace);
  const faults = check(rule, catalogue);
  const said = say(rule, catalogue);
  if (faults.length > 0) return reply({ said, faults, matching: null, examples: [] });
  const asking = { services, workspace, rule, ...(await readClock(services.db, workspace)) };
  const scan = {
    order: '-createdAt',
    after: null,
    keep: mostExamples,
    enough: Number.POSITIVE_INFINITY,
    milliseconds: 1_500,
  } as const;
  const { matching, count, over } = await scanLeads(asking, scan);
  const examples = matching.map(({ id, name }) => ({ id, name }));
  return reply({ said, faults: [], matching: over ? count : null, examples });
});

// A rule that isn't one can't be told.
const say = (rule: Rule, catalogue: Catalogue): string => {
  try {
    return describe(rule, catalogue);
  } catch (error) {
    if (error instanceof RuleError) return '';
    throw error;
  }
};
