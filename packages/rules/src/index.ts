export type { Catalogue } from './catalogue.ts';
export { check } from './check.ts';
export { compile, evaluate } from './compile.ts';
export { describe, phrase } from './describe.ts';
export { truthy } from './evaluate/truthy.ts';
export { type NextChange, nextChange } from './next-change.ts';
export { reads } from './reads.ts';
export {
  type Comparison,
  type ComparisonOperator,
  comparisonOf,
  deniedComparisonOf,
  readComparison,
  readDeniedComparison,
} from './rows/comparison.ts';
export { type ComparisonChoice, comparisonChoices, dateChoices } from './rows/comparison-choices.ts';
export { type ConsentAsk, consentAsks, type ConsentRow, consentRowOf, readConsentRow } from './rows/consent-row.ts';
export type { DateOperator } from './rows/date-forms.ts';
export {
  type Asked,
  type CountOperator,
  type EventRow,
  type EventWindow,
  eventRowOf,
  readEventRow,
} from './rows/event-row.ts';
export { readSegmentRow, type SegmentRow, segmentRowOf } from './rows/segment-row.ts';
export { dimensionField, dimensionOf, pointsField } from './rows/subject.ts';
export type { CompiledRule, Rule, RuleContext } from './rule.ts';
export { RuleError } from './rule-error.ts';
export { rule } from './schema.ts';
export { type SqlClause, toSql } from './to-sql.ts';
export type { SqlAsking, SqlPlaces } from './sql/sql-places.ts';
export { mostEvents } from './time/most-events.ts';
export { trace, tracer } from './trace.ts';
export type { Trace } from './trace/trace-part.ts';
export type { Reads } from './tree/reads-found.ts';
