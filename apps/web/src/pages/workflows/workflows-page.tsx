import { PageHeader } from '@ripen/ui';
import { Page } from '../../shell/page.tsx';

/** All workflows. */
export const WorkflowsPage = () => (
  <Page>
    <PageHeader title="Workflows" />
  </Page>
);
