import type { segmentDraft } from '@ripen/contract';
import { err, type LeadId, ok, type Problem, type Result } from '@ripen/domain';
import { check, type Rule } from '@ripen/rules';
import { readSetting, resolveLeads } from '@ripen/store';
import type { z } from 'zod';
import { type Refusal, refuse } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { refuseRule } from '../rules/refuse-rule.ts';

/** What a segment shall be: a rule, or a list (null) of leads; without `leads` a list keeps those it has. */
export interface SegmentPlan {
  name: string;
  rule: Rule | null;
  leads: LeadId[] | null;
  /** Whether flows start because of leads that the rule moves. */
  starts: boolean;
}

type Where = Pick<Asker, 'workspace' | 'services'>;

/** Reads a draft: its rule must be one that can be stored, its leads must exist. */
export const readDraft = async (
  where: Where,
  draft: z.infer<typeof segmentDraft>,
): Promise<Result<SegmentPlan, Refusal>> => {
  if ('static' in draft) {
    const leads = await readLeads(where, draft.leads, '/leads');
    return leads.ok ? ok({ name: draft.name, rule: null, leads: leads.value, starts: true }) : leads;
  }
  const { services, workspace } = where;
  const { catalogue } = await readSetting(services.db, workspace);
  const problems = check(draft.rule, catalogue);
  if (problems.length > 0) return err(refuseRule(problems));
  return ok({ name: draft.name, rule: draft.rule, leads: null, starts: draft.starts === true });
};

/** Reads leads by id, external id or email, each once; none where no names are given. */
export const readLeads = async (
  { services, workspace }: Where,
  names: string[] | undefined,
  at: string,
): Promise<Result<LeadId[] | null, Refusal>> => {
  if (names === undefined) return ok(null);
  const resolved = await resolveLeads(services.db, workspace, names);
  const unknown = resolved.flatMap(({ name, lead }, index): Problem[] =>
    lead === null
      ? [
          {
            code: 'lead_unknown',
            detail: `No lead has the id, external id or email “${name}”`,
            pointer: `${at}/${index}`,
          },
        ]
      : [],
  );
  if (unknown.length > 0)
    return err(refuse(422, 'lead_unknown', 'Some of these leads don’t exist; nothing was changed', unknown));
  return ok([...new Set(resolved.flatMap(({ lead }) => lead ?? []))]);
};
