import { setImmediate } from 'node:timers/promises';
import { endpoints, outcomeDraft, type OutcomeDraft } from '@ripen/contract';
import { type Instant, type LeadId, type Problem, problemsOf } from '@ripen/domain';
import { countOutcomes, giveCommands, readClock, resolveLeads } from '@ripen/store';
import { handle, type Refusal, refuse, reply } from '../../call.ts';
import { doerOf, giverOf } from '../../command-leads.ts';
import { outcomeOf } from './outcome-of.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

const columns = { required: ['lead', 'outcome'], optional: ['opportunity', 'amount', 'currency', 'at', 'reason'] };
const mostProblems = 100;

/** Lines that are checked before others have their turn. */
const atOnce = 500;

/** Records outcomes from a CSV file: all of them, or none. Leads take them in their next turns. */
export const importOutcomes = handle(endpoints.importOutcomes, async ({ body, workspace, caller, services }) => {
  const rows = await readCsv(body.csv, columns);
  if (!rows.ok) return rows.error;
  const { now } = await readClock(services.db, workspace);
  const names = rows.value.map(({ cells }) => cells.lead ?? '');
  const leads = await resolveLeads(services.db, workspace, names);
  const read: Read[] = [];
  for (const [index, row] of rows.value.entries()) {
    if (index % atOnce === 0) await setImmediate();
    read.push(readRow(row, { lead: leads[index]?.lead ?? null, now }));
  }
  const problems = read.flatMap(({ problems: wrong }) => wrong);
  if (problems.length > 0) return refuseRows(problems, rows.value.length);
  const [by, doer] = [giverOf(caller), doerOf(caller)];
  const commands = read.flatMap(({ draft, lead }) =>
    draft === null || lead === null
      ? []
      : [{ lead, by, doer, command: { do: 'record' as const, outcome: outcomeOf(draft, { lead, now }) } }],
  );
  const told = new Map(commands.map(({ lead, command: { outcome } }) => [outcome.id, { lead, id: outcome.id }]));
  const stored = await countOutcomes(services.db, workspace, [...told.values()]);
  services.bell.ring('turns', await giveCommands(services.db, workspace, commands));
  return reply({
    outcomes: commands.length,
    leads: new Set(commands.map(({ lead }) => lead)).size,
    known: commands.length - told.size + stored,
  });
});

interface Read {
  lead: LeadId | null;
  draft: OutcomeDraft | null;
  problems: Problem[];
}

const readRow = ({ line, cells }: CsvRow, { lead, now }: { lead: LeadId | null; now: Instant }): Read => {
  const { lead: name = '', amount = '', currency = '', at: time = '', ...texts } = cells;
  const when = /^\d{4}-\d{2}-\d{2}$/.test(time) ? `${time}T00:00:00Z` : time;
  const given = Object.entries({ ...texts, at: when, currency: currency.toUpperCase() }).filter(
    ([, text]) => text !== '',
  );
  const draft = outcomeDraft.safeParse({
    ...Object.fromEntries(given),
    ...(amount === '' ? {} : { amount: Number(amount.replaceAll(/[ '’]/g, '')) }),
  });
  const at = (problem: Problem): Problem => ({
    ...problem,
    detail: `line ${line}: ${problem.pointer.slice(1)} ${problem.detail}`,
    pointer: `/csv/${line}${problem.pointer}`,
  });
  const problems = [
    ...(lead === null
      ? [at({ code: 'lead_unknown', detail: `“${name.slice(0, 128)}” is no lead`, pointer: '/lead' })]
      : []),
    ...(draft.success ? [] : problemsOf(draft.error).map(at)),
  ];
  if (draft.success && draft.data.at !== undefined && Date.parse(draft.data.at) > now)
    problems.push(at({ code: 'time_future', detail: 'is still to come', pointer: '/at' }));
  return { lead, draft: draft.success ? draft.data : null, problems };
};

const refuseRows = (problems: readonly Problem[], rows: number): Refusal => {
  const lines = new Set(problems.map(({ pointer }) => pointer.split('/')[2])).size;
  return refuse(
    422,
    'import_rows',
    `Nothing was recorded: ${lines} of ${rows} ${rows === 1 ? 'line has' : 'lines have'} something wrong`,
    problems.slice(0, mostProblems),
  );
};
