import type { Zone } from '@ripen/domain';
import type { RuleContext } from '../rule.ts';
import { levelsAt } from '../changes/levels-at.ts';
import { dateOrderInSql } from '../sql/date-order-in-sql.ts';
import { dayCountInSql } from '../sql/time-in-sql.ts';
import { readMoment, type Moment } from '../time/moment.ts';
import {
  argument,
  type Build,
  type Call,
  type Changes,
  type Node,
  type Operator,
  type Relation,
  type Step,
  type Voice,
} from '../tree/operator.ts';
import type { Next } from '../changes/next.ts';

/** The step that reads an argument as a moment; a literal is read once. */
export const momentStep = (
  call: Call,
  place: number,
  build: Build,
): ((...asked: Parameters<Step>) => Moment | null) => {
  const node = argument(call, place);
  if (node.kind === 'literal') {
    const moment = readMoment(node.value);
    return () => moment;
  }
  const step = build.value(node);
  return (data, facts) => readMoment(step(data, facts));
};

const frequency: Record<Relation, string> = {
  '==': 'exactly ',
  '!=': 'not ',
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
};

interface DayCountCells {
  name: string;
  noun: string;
  /** Said after the number of days, and between the subject and it. */
  ago: string;
  verb: string;
  count: (moment: Moment, facts: RuleContext) => number;
  /** Whether the number rises as time passes; else it falls. */
  rises: boolean;
  /** The first moment at which the number has come to a level. */
  reaches: (moment: Moment, level: number, facts: RuleContext) => number;
}

/** When the days between a moment and now come to levels that are yet to be reached. */
const reaching = (
  { count, rises, reaches }: DayCountCells,
  levelsOf: (count: number) => readonly number[],
  call: Call,
  changes: Changes,
): Next => {
  const moment = momentStep(call, 0, changes.build);
  const other = changes.value(argument(call, 0));
  return (data, facts) => {
    const read = moment(data, facts);
    if (read === null) return other(data, facts);
    const now = count(read, facts);
    const ahead = levelsOf(now).filter((level) => (rises ? level > now : level < now));
    return Math.min(other(data, facts), ...ahead.map((level) => reaches(read, level, facts)));
  };
};

/** "renewal date is", or "last viewed Pricing" of what a lead did. */
export const subjectOf = (node: Node, verb: string, voice: Voice): string => {
  const deed = node.kind === 'call' ? node.operator.deed?.(node, voice) : undefined;
  return deed ?? `${voice.noun(node)} ${verb}`;
};

/** The contrary of a subject with some words after it. */
export const denialOf = (node: Node, words: string, voice: Voice): string => {
  const deed = node.kind === 'call' ? node.operator.deed?.(node, voice) : undefined;
  return deed === undefined ? `${voice.noun(node)} isn't ${words}` : `not (${deed} ${words})`;
};

const inDays = ({ ago }: DayCountCells, relation: Relation, days: number): string =>
  `${frequency[relation]}${days} ${days === 1 ? 'day' : 'days'} ${ago}`;

/** An operator that counts the days between a moment and now; null when there is no such moment, or no now. */
export const dayCount = (cells: DayCountCells): Operator => ({
  name: cells.name,
  arity: [1, 1],
  gives: 'number',
  takes: ['date'],
  looks: true,
  step: (call, build) => {
    const moment = momentStep(call, 0, build);
    return (data, facts) => {
      const read = facts ? moment(data, facts) : null;
      return facts && read ? cells.count(read, facts) : null;
    };
  },
  changes: (call, changes) => reaching(cells, (count) => [cells.rises ? count + 1 : count - 1], call, changes),
  crosses: (call, changes) => (limit) => reaching(cells, () => levelsAt(limit, cells.rises), call, changes),
  sql: dayCountInSql(cells.rises ? 'since' : 'until'),
  english: (call, voice: Voice) => `${cells.noun} ${voice.noun(argument(call, 0))}`,
  compared: (call, relation, value, voice) =>
    value.kind === 'literal' && typeof value.value === 'number'
      ? `${subjectOf(argument(call, 0), cells.verb, voice)} ${inDays(cells, relation, value.value)}`
      : null,
  result: (value) => (typeof value === 'number' ? `${value} ${value === 1 ? 'day' : 'days'}` : 'unknown'),
  reads: (_, reads) => {
    reads.time = true;
  },
});

interface OrderCells {
  name: string;
  words: string;
  sign: '<' | '>' | '=';
  holds: (a: Moment, b: Moment, zone: Zone | undefined) => boolean;
}

/** An operator that compares two dates or moments; false when either is none. */
export const dateOrder = ({ name, words, sign, holds }: OrderCells): Operator => ({
  name,
  arity: [2, 2],
  gives: 'boolean',
  takes: ['date'],
  looks: true,
  step: (call, build) => {
    const left = momentStep(call, 0, build);
    const right = momentStep(call, 1, build);
    return (data, facts) => {
      const a = left(data, facts);
      const b = a === null ? null : right(data, facts);
      return a !== null && b !== null && holds(a, b, facts?.zone);
    };
  },
  sql: dateOrderInSql(sign, (a, b, voice) => holds(a, b, voice.moment?.zone)),
  english: (call, voice) => `${subjectOf(argument(call, 0), 'is', voice)} ${words} ${voice.noun(argument(call, 1))}`,
  denied: (call, voice) => denialOf(argument(call, 0), `${words} ${voice.noun(argument(call, 1))}`, voice),
});
