import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { Failure } from '../../shell/failure.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { OpenEditor } from './open-editor.tsx';

/** The workflow to open, and perhaps a run or a step of it to show. */
interface EditorPageProps {
  workflowId: string;
  run?: string | undefined;
  step?: string | undefined;
}

/** The editor of one workflow: draws it, sets its steps, publishes it, and shows the leads in it, one run or step at once if that is asked. */
export const EditorPage = ({ workflowId, run, step }: EditorPageProps) => {
  const workflow = useQuery({
    ...queries.workflow(workflowId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  });
  const setting = useQuery(queries.setting());
  const error = workflow.error ?? setting.error;
  if (workflow.data && setting.data && workflow.isFetchedAfterMount)
    return <OpenEditor key={workflowId} opened={workflow.data} setting={setting.data} run={run} step={step} />;
  if (!error) return <EditorSkeleton />;
  return (
    <Failure
      error={error}
      what="this workflow"
      onRetry={() => {
        void workflow.refetch();
        void setting.refetch();
      }}
    />
  );
};
