import { Skeleton, Stack } from '@mantine/core';
import { EmptyState, PageHeader } from '@ripen/ui';
import { IconCircleCheck } from '@tabler/icons-react';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { AttentionGroup } from './attention-group.tsx';
import { attentionKinds } from './kinds.ts';
import type { AttentionLine } from './steady-lines.ts';
import { useLines } from './use-lines.ts';

const Groups = ({ lines }: { lines: readonly AttentionLine[] }) =>
  attentionKinds.map((kind) => {
    const ofKind = lines.filter(({ item }) => item.kind === kind.kind);
    return ofKind.length === 0 ? null : <AttentionGroup key={kind.kind} kind={kind} lines={ofKind} />;
  });

const Calm = () => (
  <EmptyState icon={IconCircleCheck} title="Nothing needs you">
    Every lead goes its way. If a step fails, a webhook doesn’t answer or the mail server is away, it shows up here with
    the reason and a button to try again or leave it out. Nothing is dropped in silence.
  </EmptyState>
);

/** What is parked, late or left alone, and why; tried again or left out one by one or all together. */
export const AttentionPage = () => {
  const { lines, error, retry } = useLines();
  return (
    <Page>
      <PageHeader title="Attention" about="What waits for you, or longer than it should, and why." />
      <Stack gap="lg">
        {error === null ? null : (
          <Failure error={error} what="what needs attention" onRetry={retry} inline={lines !== undefined} part />
        )}
        {lines === undefined && error === null ? <Skeleton height={160} /> : null}
        {lines === undefined ? null : lines.length === 0 ? <Calm /> : <Groups lines={lines} />}
      </Stack>
    </Page>
  );
};
