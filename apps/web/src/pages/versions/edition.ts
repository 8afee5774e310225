import type { Answered, Endpoints, WorkflowShape } from '@ripen/contract';
import type { WorkflowDocument } from '@ripen/workflow';
import { documentOf } from '../../editor/index.ts';

type Version = Answered<Endpoints['listVersions']>['items'][number];

/** A published version, or the draft: what can be looked at and compared. */
export interface Edition {
  /** Its number in the address; the draft is 0. */
  number: number;
  name: string;
  by: string | null;
  at: string;
  /** What whoever published it said of it. */
  note: string | null;
  document: WorkflowDocument;
}

/** The draft, where it differs from what is published, and all versions, newest first. */
export const editionsOf = (workflow: WorkflowShape, versions: readonly Version[]): Edition[] => [
  ...(workflow.changed || versions.length === 0
    ? [{ number: 0, name: 'Draft', by: null, at: workflow.updatedAt, note: null, document: documentOf(workflow) }]
    : []),
  ...versions.map(({ version, publishedBy, publishedAt, note, document }) => ({
    number: version,
    name: `Version ${version}`,
    by: publishedBy,
    at: publishedAt,
    note,
    document,
  })),
];
