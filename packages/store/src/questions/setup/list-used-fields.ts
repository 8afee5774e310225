import type { WorkspaceId } from '@ripen/domain';
import { reads } from '@ripen/rules';
import { kindOf, type WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { listSegmentRules } from '../segments/list-segment-rules.ts';
import { listPublished } from './list-published.ts';

/** What a field is used in. */
export interface FieldUse {
  field: string;
  by: string;
}

/** Every field that a segment's rule or a live or paused workflow uses. Reads the segments and newest versions of the workspace; locks nothing. */
export const listUsedFields = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<FieldUse[]> => {
  const segments = await listSegmentRules(db, workspace);
  const published = await listPublished(db, workspace);
  return [
    ...segments.flatMap(({ name, rule }) =>
      reads(rule).fields.map((field) => ({ field, by: `the segment “${name}”` })),
    ),
    ...published.flatMap(({ name, document }) =>
      fieldsOf(document).map((field) => ({ field, by: `the workflow “${name}”` })),
    ),
  ];
};

const fieldsOf = ({ nodes }: WorkflowDocument): string[] =>
  nodes.flatMap(({ kind, config }) => {
    const bound = kindOf(kind)?.bind(config);
    const read = bound?.ok ? (bound.value.reads?.fields ?? []) : [];
    return typeof config.field === 'string' ? [...read, config.field] : read;
  });
