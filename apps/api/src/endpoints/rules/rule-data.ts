import type { RuleData } from '@ripen/workflow';
import type { LeadRow } from '@ripen/store';

/** What rules see of a lead outside any event or run: its fields as plain variables, and the rest beside them. */
export const ruleData = ({ fields, externalId, email, timezone, tags, stage, score, band }: LeadRow): RuleData => ({
  ...fields,
  externalId,
  email,
  timezone,
  tags,
  stage,
  score,
  band,
});
