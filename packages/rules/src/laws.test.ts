import { isDeepStrictEqual } from 'node:util';
import type { Json } from '@ripen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryComparison, arbitraryContext, arbitraryLead, arbitraryLeadRule } from '../testing/arbitrary-lead.ts';
import { arbitraryData, arbitraryRule } from '../testing/arbitrary-rule.ts';
import { sampleCatalogue } from '../testing/sample-catalogue.ts';
import { check } from './check.ts';
import { compile, evaluate } from './compile.ts';
import { describe as tell } from './describe.ts';
import { withinBudget } from './evaluate/budget.ts';
import { carefulBuild } from './evaluate/build.ts';
import { truthy } from './evaluate/truthy.ts';
import { voiceFor } from './english/voice.ts';
import { reads } from './reads.ts';
import { readComparison } from './rows/comparison.ts';
import type { RuleContext } from './rule.ts';
import { recorder } from './trace/recorder.ts';
import { recordingBuild } from './trace/recording-build.ts';
import { toJson } from './trace/trace-part.ts';
import { trace } from './trace.ts';
import { treeOf } from './tree/tree-of.ts';

const deep = process.env['RIPEN_DEEP'] === '1';
const options = { timeout: deep ? 3_600_000 : 60_000 };

/** Tries a property many times; gives null, or how it was found false. */
const tried = <T>(property: fc.IProperty<T>): string | null => {
  const details = fc.check(property, { numRuns: deep ? 300_000 : 2_000 });
  return details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null;
};

/** The value that the passage of the trace comes to by itself. */
const traced = (rule: Json, data: unknown, context?: RuleContext): unknown =>
  withinBudget(recordingBuild(recorder(), voiceFor(null)).clause(treeOf(rule)))(data, context);

const agree = (rule: Json, data: unknown, context?: RuleContext): boolean => {
  const value = evaluate(rule, data, context);
  const { value: shown, truthy: truth } = trace(rule, data, context);
  return (
    isDeepStrictEqual(traced(rule, data, context), value) &&
    isDeepStrictEqual(shown, toJson(value)) &&
    truth === truthy(value)
  );
};

describe('the laws of rules', options, () => {
  it('trace gives what evaluate gives, for all of JSON Logic', () =>
    expect(tried(fc.property(arbitraryRule, arbitraryData, (rule, data) => agree(rule, data)))).toBeNull());

  it('trace gives what evaluate gives, for rules about leads', () =>
    expect(tried(fc.property(arbitraryLeadRule, arbitraryLead, arbitraryContext, agree))).toBeNull());

  it('quick steps give what careful ones give, for rules about leads', () =>
    expect(
      tried(
        fc.property(arbitraryLeadRule, arbitraryLead, arbitraryContext, (rule, lead, context) =>
          isDeepStrictEqual(
            compile(rule)(lead, context),
            withinBudget(carefulBuild.value(treeOf(rule)))(lead, context),
          ),
        ),
      ),
    ).toBeNull());

  it('without facts, a rule about leads still gives a value', () =>
    expect(
      tried(fc.property(arbitraryLeadRule, arbitraryLead, (rule, lead) => compile(rule)(lead) !== undefined)),
    ).toBeNull());

  it('a rule that check lets pass is compiled, told and read', () =>
    expect(
      tried(
        fc.property(arbitraryLeadRule, (rule) => {
          if (check(rule, sampleCatalogue).length > 0) return false;
          compile(rule);
          reads(rule);
          return tell(rule, sampleCatalogue) !== '';
        }),
      ),
    ).toBeNull());

  it('check, describe and reads give an answer for every rule of JSON Logic', () =>
    expect(
      tried(
        fc.property(arbitraryRule, (rule) => {
          check(rule, sampleCatalogue);
          reads(rule);
          return tell(rule) !== '' && !/undefined|\bfunction\b/.test(tell(rule).replaceAll(/“[^”]*”/g, ''));
        }),
      ),
    ).toBeNull());

  it('a comparison of the builder is read back as it was written', () =>
    expect(
      tried(
        fc.property(arbitraryComparison, ({ rule, field, operator, value }) => {
          const wanted = operator === 'known' || operator === 'unknown' ? null : value;
          return isDeepStrictEqual(readComparison(rule), { field, operator, value: wanted });
        }),
      ),
    ).toBeNull());

  it('a comparison of the builder is one row in words', () =>
    expect(
      tried(fc.property(arbitraryComparison, ({ rule }) => !/ and (?!\d)|known to/.test(tell(rule, sampleCatalogue)))),
    ).toBeNull());

  it('a comparison of the builder never holds of a lead whose value is unknown, but for asking whether it is', () =>
    expect(
      tried(
        fc.property(
          arbitraryComparison,
          arbitraryLead,
          arbitraryContext,
          fc.constantFrom<Json>(null, ''),
          ({ rule, field, operator }, lead, context, unknown) => {
            if (operator === 'unknown' || typeof lead !== 'object' || lead === null || Array.isArray(lead)) return true;
            const { [field]: _, ...without } = lead;
            return [without, { ...lead, [field]: unknown }].every((data) => !truthy(evaluate(rule, data, context)));
          },
        ),
      ),
    ).toBeNull());
});
