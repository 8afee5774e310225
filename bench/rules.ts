import { compile, type Rule } from '@ripen/rules';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { BenchRow } from './bench-row.ts';
import { benchRuleChecks } from './rule-checks.ts';
import { type BenchLead, benchLeads, benchRule, byHand } from './rule-cases.ts';

type Ask = (lead: BenchLead) => unknown;

const sizes = [1, 4, 10, 30, 100];
const rounds = 25;
const leads = benchLeads(1_000);

const contendersFor = (conditions: number): Record<string, Ask> => {
  const rule: Rule = benchRule(conditions);
  const engine = new LogicEngine();
  const built = engine.build(rule);
  return {
    'Ripen, compiled': compile(rule),
    'json-logic-js': (lead) => jsonLogic.apply(rule as RulesLogic, lead),
    'json-logic-engine, interpreted': (lead) => engine.run(rule, lead),
    'json-logic-engine, compiled': (lead) => built(lead),
    'JavaScript by hand': byHand(conditions),
  };
};

/** How many leads a contender answers for in a second, in one passage over all of them. */
const passage = (ask: Ask): number => {
  let yes = 0;
  const began = performance.now();
  for (const lead of leads) if (ask(lead)) yes += 1;
  const took = performance.now() - began;
  return yes < 0 ? 0 : (leads.length / took) * 1_000;
};

const agree = (contenders: Record<string, Ask>): void => {
  for (const lead of leads) {
    const answers = new Set(Object.values(contenders).map((ask) => Boolean(ask(lead))));
    if (answers.size > 1) throw new Error('The contenders of the bench of rules give different answers.');
  }
};

/** The best of many passages, the contenders taking turns so that a busy moment of the machine hits all alike. */
const race = (contenders: Record<string, Ask>): Map<string, number> => {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of Object.entries(contenders))
      best.set(name, Math.max(best.get(name) ?? 0, passage(ask), passage(ask)));
  return best;
};

const times = (ours: number, theirs: number | undefined): string => `×${(ours / (theirs ?? ours)).toFixed(1)}`;

const rowsFor = (conditions: number): BenchRow[] => {
  const contenders = contendersFor(conditions);
  agree(contenders);
  const best = race(contenders);
  const ours = best.get('Ripen, compiled') ?? 0;
  return [...best].map(([name, value]) => ({
    name: `Rule of ${conditions} condition${conditions === 1 ? '' : 's'}: ${name}`,
    value: Math.round(value),
    unit: 'evaluations/s',
    ...(value === ours ? {} : { ratio: `Ripen ${times(ours, value)}` }),
  }));
};

/** Evaluations per second of rules of several sizes over 1,000 leads, beside the other engines and JavaScript written by hand; and how long checks take. */
export const benchRules = (): Promise<BenchRow[]> => Promise.resolve([...sizes.flatMap(rowsFor), ...benchRuleChecks()]);
