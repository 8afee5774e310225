import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { ProblemError } from '@ripen/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type Change, compare } from '@ripen/workflow';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { problemWords } from '../../words/problem-words.ts';
import { publishPreviewOf } from '../changing/changing-queries.ts';
import { LeadSteps } from '../changing/lead-steps.tsx';
import { type Choices, planOf } from '../changing/step-plan.ts';
import { VersionNote } from '../changing/version-note.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { DisabledSteps } from './disabled-steps.tsx';
import { ChangeList } from './change-list.tsx';
import { PublishTests, useDiffering } from '../tests/publish-tests.tsx';
import { PreviewLink } from '../scoring/preview-link.tsx';
import { useHead, useKeeping } from './head.ts';
import { FaultList } from './problems-button.tsx';
import { usePublish } from './use-publish.ts';

const newestVersion = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'newest version', id],
    queryFn: async ({ signal }) =>
      (await client.listVersions({ params: { id }, query: { limit: 1 }, signal })).body.items[0] ?? null,
  });

/** What would change, in words; null while the newest version is being fetched. */
const useChanges = (): { changes: readonly Change[] | null; first: boolean } => {
  const { workflowId, setting } = useBench();
  const document = useFlow((flow) => flow.document);
  const version = useHead((workflow) => workflow.version);
  const { data } = useQuery({ ...newestVersion(workflowId), enabled: version !== null, staleTime: 0 });
  if (version === null) return { changes: [], first: true };
  return { changes: data ? compare(data.document, document, setting) : null, first: false };
};

const Refusal = ({ error }: { error: unknown }) => {
  if (!error) return null;
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <Alert color="red" icon={<IconAlertTriangle size={16} aria-hidden />} title="It wasn’t published">
      {faults.length > 0 ? faults.map(({ detail }) => detail).join('. ') : problemWords(error)}
    </Alert>
  );
};

const Question = ({ onClose }: { onClose: () => void }) => {
  const { changes, first } = useChanges();
  const { workflowId, kind } = useBench();
  const { autosave } = useKeeping();
  const flows = !first && kind === 'nurture';
  const { data: ahead, error } = useQuery({ ...publishPreviewOf(workflowId, autosave), enabled: flows });
  const [choices, setChoices] = useState<Choices>({});
  const [note, setNote] = useState('');
  const plan = planOf(ahead?.steps ?? [], choices);
  const publish = usePublish(onClose);
  const differing = useDiffering();
  return (
    <Stack gap="md">
      {changes === null ? <Skeleton h={80} /> : null}
      {first ? <Text>This workflow goes live for the first time: from now on leads come in.</Text> : null}
      {changes !== null && !first ? <ChangeList changes={changes} nothing="Only places on the canvas change." /> : null}
      {flows ? <LeadSteps ahead={ahead} error={error} choices={choices} onChange={setChoices} /> : null}
      <PreviewLink />
      <DisabledSteps />
      <PublishTests />
      <VersionNote value={note} onChange={setNote} />
      <Refusal error={publish.error} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={publish.isPending}
          disabled={plan === null}
          color={differing ? 'red' : undefined}
          onClick={() => publish.mutate({ despiteTests: (differing ?? 0) > 0, note, plan: plan ?? [] })}
          data-testid="publish-now"
          data-autofocus
        >
          {differing ? 'Publish despite the difference' : first ? 'Go live' : 'Publish'}
        </Button>
      </Group>
    </Stack>
  );
};

/** Says what publishing would change and does it, or says what keeps the draft from it. */
export const PublishDialog = ({ onClose }: { onClose: () => void }) => {
  const faults = useView((view) => view.faults);
  const version = useHead((workflow) => workflow.version);
  const blocked = faults.length > 0;
  const title = blocked
    ? 'This draft can’t be published yet'
    : version === null
      ? 'Publish this workflow?'
      : `Publish version ${version + 1}?`;
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      {blocked ? <FaultList faults={faults} onShown={onClose} /> : <Question onClose={onClose} />}
    </Modal>
  );
};
