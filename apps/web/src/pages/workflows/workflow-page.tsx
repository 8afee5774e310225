import { getRouteApi } from '@tanstack/react-router';
import { EditorPage } from '../../editor/index.ts';

const route = getRouteApi('/inside/workflows/$id');

/** The editor of the workflow that the address names. */
export const WorkflowPage = () => {
  const { id } = route.useParams();
  const { run, step } = route.useSearch();
  return <EditorPage workflowId={id} key={`${id} ${run ?? ''}`} run={run} step={step} />;
};
