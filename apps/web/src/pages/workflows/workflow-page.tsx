import { PageHeader, StatusPill } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { Page } from '../../shell/page.tsx';

const route = getRouteApi('/inside/workflows/$id');

/** One workflow. */
export const WorkflowPage = () => {
  const { id } = route.useParams();
  const { data } = useQuery(queries.workflow(id));
  return (
    <Page>
      <PageHeader
        title={data?.name ?? 'Workflow'}
        back={<BackLink to="/workflows">Workflows</BackLink>}
        beside={data === undefined ? undefined : <StatusPill status={data.status} />}
      />
    </Page>
  );
};
