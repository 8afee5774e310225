import { endpoints } from '@ripen/contract';
import { type Dimensions, leadId, toIso } from '@ripen/domain';
import { findLead, readLedger } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/**
 * Explains a lead’s score by its ledger. The grade is a letter for fit and a digit for engagement, by thirds of 0 to 50:
 * 34 and more is A or 1, 17 and more B or 2, the rest C or 3.
 */
export const getLeadScore = handle(endpoints.getLeadScore, async ({ params, workspace, services }) => {
  const id = readId(leadId, params.id);
  const lead = id && (await findLead(services.db, workspace, id));
  if (!lead) return notFound();
  const ledger = await readLedger(services.db, workspace, lead.id);
  return reply({
    score: lead.score,
    dimensions: lead.dimensions,
    band: lead.band,
    grade: gradeOf(lead.dimensions),
    ledger: ledger.map((line) => ({ ...line, at: toIso(line.at) })),
  });
});

const third = (points: number): number => (points >= 34 ? 0 : points >= 17 ? 1 : 2);

const gradeOf = ({ fit = 0, engagement = 0 }: Dimensions): string =>
  `${'ABC'.charAt(third(fit))}${third(engagement) + 1}`;
