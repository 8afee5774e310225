import type { TemplateShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { TemplateRow } from '@ripen/store';

/** A mail template as the API shows it. */
export const showTemplate = ({ createdAt, updatedAt, ...row }: TemplateRow): TemplateShape => ({
  ...row,
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});
