import type { TalliesShape } from '@ripen/contract';
import { daysAfter } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { portsOf } from '../graph/ports-of.ts';

/** A day of a backtest: how many came in, and how many mails went out, in all and by step. */
export interface DayRow {
  day: string;
  entered: number;
  mails: number;
  bySteps: Record<string, number>;
}

const sum = (numbers: Record<string, number>): number => Object.values(numbers).reduce((total, one) => total + one, 0);

/** Every day from the first on which something happened to the last, quiet ones among them; a year of them at most. */
export const daysOf = ({ days }: TalliesShape): DayRow[] => {
  const known = Object.keys(days).toSorted();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows: DayRow[] = [];
  for (let day = first; day <= last && rows.length < 400; day = daysAfter(day, 1)) {
    const { entered, mails } = days[day] ?? { entered: 0, mails: {} };
    rows.push({ day, entered, mails: sum(mails), bySteps: mails });
  }
  return rows;
};

/** The day with the most mails, the earliest of several; null where none went out. */
export const busiestOf = (tallies: TalliesShape): DayRow | null => {
  let busiest: DayRow | null = null;
  for (const row of daysOf(tallies)) if (row.mails > (busiest?.mails ?? 0)) busiest = row;
  return busiest;
};

/** Leads who would have got more than so many mails in some seven days. */
export const moreThan = ({ weeks }: TalliesShape, limit: number): number =>
  sum(Object.fromEntries(Object.entries(weeks).filter(([most]) => Number(most) > limit)));

/** How many mails went out in all, and to how many leads. */
export const mailsOf = ({ mails, weeks }: TalliesShape): { leads: number; times: number } => ({
  leads: sum(weeks),
  times: sum(Object.fromEntries(Object.entries(mails).map(([node, { times }]) => [node, times]))),
});

/** A way out of a step. */
export interface Way {
  from: string;
  port: string;
}

/** The ways that nobody took, in the order of the document; steps that nobody came to are told by the way that leads there. */
export const untakenOf = ({ nodes }: WorkflowDocument, { passed, visits }: TalliesShape): Way[] =>
  nodes
    .filter((node) => visits[node.id] !== undefined)
    .flatMap((node) => portsOf(node).map((port) => ({ from: node.id, port })))
    .filter(({ from, port }) => passed[from]?.[port] === undefined);

/** The steps that nobody came to. */
export const unvisitedOf = ({ nodes }: WorkflowDocument, { visits }: TalliesShape): string[] =>
  nodes.filter(({ id }) => visits[id] === undefined).map(({ id }) => id);
