import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createClient, ProblemError } from '@ripen/client';
import type { BacktestShape, TalliesShape } from '@ripen/contract';
import { type Command, print, say, UsageError } from '../command.ts';

const options = {
  url: { type: 'string' },
  key: { type: 'string' },
  segment: { type: 'string' },
  days: { type: 'string' },
} as const;

const usage = 'backtest WORKFLOW_ID --url URL --key KEY [--segment SEGMENT_ID] [--days N]';

/** Has a server try a workflow's draft on the past of its leads, and prints who would have come in and got which mails; exit code 1 where it couldn't. */
export const backtestCommand: Command = {
  usage,
  about: 'tries a workflow’s draft on what leads really did in the last days; nothing is sent',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [id] = positionals;
    const { url, key, segment } = values;
    if (id === undefined || url === undefined || key === undefined) throw new UsageError(`ripen ${usage}`);
    const days = Number(values.days ?? 30);
    const body = { days, ...(segment === undefined ? {} : { segment }) };
    const done = await backtest({ url, key }, id, body).catch((error: unknown) => {
      if (error instanceof ProblemError) throw new UsageError(`${url}: ${error.message}`);
      throw error;
    });
    if (done.result === null) throw new UsageError(`The backtest was ${done.state}. ${done.reason ?? ''}`.trim());
    for (const line of linesOf('The draft', done.result.draft)) print(line);
    if (done.result.published)
      for (const line of linesOf(`Version ${done.version}`, done.result.published)) print(line);
    return 0;
  },
};

const every = 500;

const backtest = async (
  where: { url: string; key: string },
  id: string,
  body: { days: number; segment?: string },
): Promise<BacktestShape> => {
  const client = createClient(where);
  let at = (await client.startBacktest({ params: { id }, body })).body;
  while (at.state === 'queued' || at.state === 'running') {
    await sleep(every);
    at = (await client.getBacktest({ params: { id, backtest: at.id } })).body;
    if (at.total > 0) say(`${at.done} of ${at.total} leads looked at`);
  }
  return at;
};

const linesOf = (name: string, { leads, entered, mails, days, waiting }: TalliesShape): string[] => {
  const perDay = Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${name}: ${entered.leads} of ${leads} leads would have come in, ${entered.times} times`,
    ...Object.entries(mails).map(([node, sent]) => `  mail ${node}: ${sent.times}, to ${sent.leads} leads`),
    ...Object.entries(waiting).map(([node, still]) => `  still at ${node}: ${still.leads} leads`),
    ...perDay.map(([day, told]) => {
      const sent = Object.values(told.mails).reduce((sum, count) => sum + count, 0);
      return `  ${day}: ${told.entered} came in, ${sent} mails`;
    }),
  ];
};
