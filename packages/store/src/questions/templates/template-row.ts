import type { Instant, TemplateId } from '@ripen/domain';

/** What a mail template says. */
export interface TemplateText {
  name: string;
  subject: string;
  html: string;
}

/** A stored mail template. */
export interface TemplateRow extends TemplateText {
  id: TemplateId;
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** The columns of a `TemplateRow`. */
export const templateColumns = [
  'id',
  'name',
  'subject',
  'html',
  'revision',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;
