import type { segmentDraft } from '@ripen/contract';
import { err, type LeadId, ok, type Problem, type Result, type SegmentId } from '@ripen/domain';
import { check, reads, type Rule } from '@ripen/rules';
import { listSegmentRules, readSetting, resolveLeads, type SegmentRule } from '@ripen/store';
import type { z } from 'zod';
import { type Refusal, refuse } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { refuseRule } from '../rules/refuse-rule.ts';

/** What a segment shall be: a rule, or a list (null) of leads; without `leads` a list keeps those it has. */
export interface SegmentPlan {
  name: string;
  rule: Rule | null;
  leads: LeadId[] | null;
}

/** A draft of a segment, and the segment it is for, if there is one already. */
export interface Drafted {
  draft: z.infer<typeof segmentDraft>;
  segment: SegmentId | null;
}

type Where = Pick<Asker, 'workspace' | 'services'>;

/** Reads a draft: its rule must be one that can be stored and not ask for itself, its leads must exist. */
export const readDraft = async (where: Where, { draft, segment }: Drafted): Promise<Result<SegmentPlan, Refusal>> => {
  if ('static' in draft) {
    const leads = await readLeads(where, draft.leads);
    return leads.ok ? ok({ name: draft.name, rule: null, leads: leads.value }) : leads;
  }
  const { services, workspace } = where;
  const { catalogue } = await readSetting(services.db, workspace);
  const problems = check(draft.rule, catalogue);
  if (problems.length > 0) return err(refuseRule(problems));
  const ring = segment !== null && asksFor(draft.rule, segment, await listSegmentRules(services.db, workspace));
  if (ring)
    return err(
      refuseRule([
        {
          code: 'rule_segment_ring',
          detail: 'This rule asks for the segment itself, perhaps through others',
          pointer: '',
        },
      ]),
    );
  return ok({ name: draft.name, rule: draft.rule, leads: null });
};

const asksFor = (rule: Rule, segment: SegmentId, others: readonly SegmentRule[]): boolean => {
  const rules = new Map<string, Rule>(others.map(({ id, rule: other }) => [id, other]));
  const asked = new Set(reads(rule).segments);
  for (const id of asked) for (const further of reads(rules.get(id) ?? null).segments) asked.add(further);
  return asked.has(segment);
};

const readLeads = async (
  { services, workspace }: Where,
  names: string[] | undefined,
): Promise<Result<LeadId[] | null, Refusal>> => {
  if (names === undefined) return ok(null);
  const resolved = await resolveLeads(services.db, workspace, names);
  const unknown = resolved.flatMap(({ name, lead }, index): Problem[] =>
    lead === null
      ? [
          {
            code: 'lead_unknown',
            detail: `No lead has the id, external id or email “${name}”`,
            pointer: `/leads/${index}`,
          },
        ]
      : [],
  );
  if (unknown.length > 0)
    return err(refuse(422, 'lead_unknown', 'Some of these leads don’t exist; nothing was changed', unknown));
  return ok([...new Set(resolved.flatMap(({ lead }) => lead ?? []))]);
};
