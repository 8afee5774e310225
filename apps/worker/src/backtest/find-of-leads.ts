import { type BothTallies, type LeadId, noTallies, type RecordedLead, type Tallies } from '@ripen/domain';
import { asOf, backtestLead, mergeBoth, type Tried } from '@ripen/engine';
import { type FindOfLeads, type LeadFound, readRecordedLeads, type WholeBacktest } from '@ripen/store';
import type { Definitions } from '@ripen/workflow';
import { keepMatching } from './keep-matching.ts';

/** Takes the past of some leads through what is tried; those that came in on either side are worth remembering. */
export const findOfLeads =
  (backtest: WholeBacktest, tried: Tried): FindOfLeads =>
  async (trx, ids, before) => {
    const { workspace, workflow, from, until } = backtest;
    const { events, points } = tried;
    const leads: readonly LeadId[] = await keepMatching(trx, backtest, { ids, zone: tried.draft.zone });
    const records = await readRecordedLeads(trx, workspace, { leads, workflow, events, points, from, until });
    const found = records.map((record) => findOf(record, backtest, tried));
    return {
      leads: found.filter(({ draft, published }) => cameIn(draft) || cameIn(published)),
      tallies: mergeBoth([before, ...found]),
    };
  };

/** The tallies of nobody, of what a backtest tries. */
export const nobody = (): BothTallies => ({ draft: noTallies(), published: null });

const cameIn = (tallies: Tallies | null): boolean => tallies !== null && tallies.entered.times > 0;

const findOf = (record: RecordedLead, backtest: WholeBacktest, { draft, published, models }: Tried): LeadFound => {
  const { workflow, from, until } = backtest;
  const through = (definitions: Definitions): Tallies => {
    try {
      const relived = asOf(record, { workflow, from, until, models });
      return backtestLead({ definitions, workflow, from, until }, relived);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ...noTallies(), leads: 1, failed: { [reason]: 1 } };
    }
  };
  return { lead: record.lead.id, draft: through(draft), published: published && through(published) };
};
