import { ok, type Result, err } from '@ripen/domain';
import { type LeadPast, readPast, resolveLeads } from '@ripen/store';
import { type Call, type Refusal, refuse } from '../../call.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** The lead of a name (id, externalId or email) with its past, or the refusal that there is none. */
export const readPastOf = async ({ services, workspace }: Asker, name: string): Promise<Result<LeadPast, Refusal>> => {
  const [found] = await resolveLeads(services.db, workspace, [name]);
  const past = found?.lead ? await readPast(services.db, workspace, found.lead) : undefined;
  if (past) return ok(past);
  const detail = `No lead has the id, external id or email “${name}”`;
  return err(refuse(422, 'lead_unknown', detail, [{ code: 'lead_unknown', detail, pointer: '/lead' }]));
};
