import type { Operator } from '../tree/operator.ts';
import { after } from './after.ts';
import { all } from './all.ts';
import { allOf } from './all-of.ts';
import { anyOf } from './any-of.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { before } from './before.ts';
import { choice, ternary } from './choice.ts';
import { consent } from './consent.ts';
import { contains } from './contains.ts';
import { daysSince } from './days-since.ts';
import { daysUntil } from './days-until.ts';
import { dimension } from './dimension.ts';
import { dividedBy } from './divided-by.ts';
import { endsWith } from './ends-with.ts';
import { equal } from './equal.ts';
import { eventCount } from './event-count.ts';
import { eventFirst } from './event-first.ts';
import { eventLast } from './event-last.ts';
import { filter } from './filter.ts';
import { hasTag } from './has-tag.ts';
import { inLast } from './in-last.ts';
import { inNext } from './in-next.ts';
import { inSegment } from './in-segment.ts';
import { isKnown } from './is-known.ts';
import { joinedText } from './joined-text.ts';
import { least } from './least.ts';
import { lessThan } from './less-than.ts';
import { log } from './log.ts';
import { map } from './map.ts';
import { merged } from './merged.ts';
import { minus } from './minus.ts';
import { missing } from './missing.ts';
import { missingSome } from './missing-some.ts';
import { modelBand } from './model-band.ts';
import { modelScore } from './model-score.ts';
import { moreThan } from './more-than.ts';
import { most } from './most.ts';
import { none } from './none.ts';
import { not } from './not.ts';
import { notEqual } from './not-equal.ts';
import { notSame } from './not-same.ts';
import { on } from './on.ts';
import { oneOf } from './one-of.ts';
import { partOfText } from './part-of-text.ts';
import { plus } from './plus.ts';
import { reduce } from './reduce.ts';
import { remainder } from './remainder.ts';
import { same } from './same.ts';
import { some } from './some.ts';
import { startsWith } from './starts-with.ts';
import { times } from './times.ts';
import { truth } from './truth.ts';
import { variable } from './variable.ts';
import { within } from './within.ts';

/** The operators of JSON Logic. */
export const standardOperators: readonly Operator[] = [
  variable,
  missing,
  missingSome,
  choice,
  ternary,
  allOf,
  anyOf,
  not,
  truth,
  equal,
  same,
  notEqual,
  notSame,
  moreThan,
  atLeast,
  lessThan,
  atMost,
  plus,
  minus,
  times,
  dividedBy,
  remainder,
  least,
  most,
  map,
  filter,
  reduce,
  all,
  none,
  some,
  merged,
  within,
  joinedText,
  partOfText,
  log,
];

/** Ripen's own operators. */
export const ownOperators: readonly Operator[] = [
  eventCount,
  eventFirst,
  eventLast,
  daysSince,
  daysUntil,
  before,
  after,
  on,
  inLast,
  inNext,
  inSegment,
  hasTag,
  consent,
  dimension,
  modelScore,
  modelBand,
  isKnown,
  startsWith,
  endsWith,
  contains,
  oneOf,
];

/** Every operator of the language. */
export const operators: readonly Operator[] = [...standardOperators, ...ownOperators];

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of that name; inherited names are none. */
export const operatorNamed = (name: string): Operator | undefined => byName.get(name);
