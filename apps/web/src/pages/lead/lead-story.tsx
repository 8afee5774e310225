import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { Story } from '@ripen/ui';
import { queries } from '../../api.ts';
import { useList } from '../../list/use-list.ts';
import { Failure } from '../../shell/failure.tsx';
import { sentencesOf } from './sentences-of.ts';

const Bones = () => (
  <Stack gap="lg" aria-hidden>
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} height={32} width={index % 2 === 0 ? '70%' : '55%'} />
    ))}
  </Stack>
);

/** What happened to a lead, in sentences, newest first; it goes on while one looks. */
export const LeadStory = ({ lead }: { lead: LeadShape }) => {
  const { rows, more, error, retry } = useList(queries.leadTimeline(lead.id));
  return (
    <Paper withBorder>
      <Title order={2} mb="lg">
        Story
      </Title>
      {rows === undefined && error === null ? <Bones /> : null}
      {error === null ? null : <Failure error={error} what="the story" onRetry={retry} inline />}
      {rows?.length === 0 ? (
        <Text c="dimmed">Nothing has happened yet. Events, mails, points and changes will be told here.</Text>
      ) : null}
      <Story sentences={sentencesOf(rows ?? [])} zone={lead.timezone} />
      {more === undefined ? null : (
        <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
          Load what came before
        </Button>
      )}
    </Paper>
  );
};
