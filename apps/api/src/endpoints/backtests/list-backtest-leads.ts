import { endpoints, type LeadBehindShape } from '@ripen/contract';
import { leadId, type Tallies } from '@ripen/domain';
import { type LeadBehind, listBacktestLeads as read } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { part, readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { figureOf } from './figure-of.ts';
import { findOne } from './find-one.ts';

const keyShape = z.tuple([part.id]).transform(([id]) => leadId.parse(id));

/** Lists the leads behind a figure of a backtest. */
export const listBacktestLeads = handle(endpoints.listBacktestLeads, async (call) => {
  const { query, workspace, services } = call;
  const found = await findOne(call, call.params);
  if (!found) return notFound();
  const figure = figureOf(query);
  if (!figure.ok) return figure.error;
  const after = readCursor(query.cursor, keyShape);
  if (!after.ok) return after.error;
  const { limit, side } = query;
  const page = { backtest: found.backtest.id, side, figure: figure.value, after: after.value, limit: limit + 1 };
  const rows = await read(services.db, workspace, page);
  return reply(pageOf(rows, { limit, key: ({ id }) => [id], show: showLead }));
});

const showLead = ({ tallies, ...lead }: LeadBehind): LeadBehindShape => ({
  ...lead,
  entered: tallies.entered.times,
  mails: sum(tallies.mails),
  mostInWeek: Math.max(0, ...Object.keys(tallies.weeks).map(Number)),
});

const sum = (counted: Tallies['mails']): number =>
  Object.values(counted).reduce((total, { times }) => total + times, 0);
