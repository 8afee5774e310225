import type { Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Outcome } from '../batch.ts';
import { writeAlarms } from './write-alarms.ts';
import { writeConsents } from './write-consents.ts';
import { insertEffects } from './write-effects.ts';
import { insertNotices, writeHandoffs, writeOutcomes } from './write-handoffs.ts';
import { insertJournal } from './write-journal.ts';
import { updateLeads } from './write-leads.ts';
import { writeMemberships } from './write-memberships.ts';
import { insertMoves } from './write-moves.ts';
import { countPassed } from './write-passed.ts';
import { insertRuns, updateRuns } from './write-runs.ts';
import { deleteSignals, parkSignals } from './write-signals.ts';
import { clearLedgers, writeStandings } from './write-standings.ts';
import { insertHistory, insertLedger } from './write-story.ts';

/** Stores all that the turns of a batch decided, and removes what they took: a statement for each kind of row, none for none. */
export const writeOutcome = async (trx: Transaction<Database>, shard: number, outcome: Outcome): Promise<void> => {
  await updateRuns(trx, shard, outcome.changedRuns);
  await insertRuns(trx, shard, outcome.newRuns);
  await insertJournal(trx, shard, outcome.journal);
  await writeConsents(trx, shard, outcome.leads);
  await updateLeads(trx, shard, outcome.leads);
  await countPassed(trx, shard, [...outcome.passed.values()]);
  await clearLedgers(trx, shard, outcome.rescored);
  await insertLedger(trx, shard, outcome.ledger);
  await writeStandings(trx, shard, outcome.standings);
  await insertMoves(trx, shard, outcome.moves);
  await insertHistory(trx, shard, outcome.history);
  await writeMemberships(trx, shard, outcome.memberships);
  await writeAlarms(trx, shard, outcome.alarms);
  await insertEffects(trx, shard, outcome.effects);
  await writeHandoffs(trx, shard, outcome.handoffs);
  await insertNotices(trx, shard, outcome.notices);
  await writeOutcomes(trx, shard, outcome.sales);
  await deleteSignals(trx, shard, outcome.taken);
  await parkSignals(trx, shard, outcome.parked);
};
