import type { TestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { TestLine, WorkflowTestDraft } from '@ripen/workflow';
import type { Generated } from 'kysely';
import type { DefaultMoment, JsonColumn } from './columns.ts';

/** What 0018-workflow-tests.sql makes: simulations saved with workflows as their tests. */
export interface TestTables {
  workflow_test: {
    workspace_id: WorkspaceId;
    workflow_id: WorkflowId;
    id: Generated<TestId>;
    name: string;
    walk: JsonColumn<Omit<WorkflowTestDraft, 'name'>>;
    story: JsonColumn<TestLine[]>;
    revision: Generated<number>;
    created_at: DefaultMoment;
    updated_at: DefaultMoment;
  };
}
