import { Paper, Skeleton, Title } from '@mantine/core';
import type { SegmentShape } from '@ripen/contract';
import { EmptyState, PageHeader } from '@ripen/ui';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { client, queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useChange } from '../../list/use-change.ts';
import { useList } from '../../list/use-list.ts';
import { blankRule } from '../../rules/blank-rule.ts';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { countOf } from '../../words/count-of.ts';
import { useLeadColumns } from '../leads/use-lead-columns.tsx';
import { DeleteSegment } from './delete-segment.tsx';
import { type SegmentDraft, SegmentForm } from './segment-form.tsx';

const route = getRouteApi('/inside/segments/$id');

const back = <BackLink to="/segments">Segments</BackLink>;

const Editing = ({ segment }: { segment: SegmentShape }) => {
  const { id, name, rule, revision } = segment;
  const short = segment.members <= 1_000;
  const people = useQuery({ ...queries.segmentPeople(id), enabled: segment.static && short });
  const { mutate, isPending, error } = useChange({
    change: (body: SegmentDraft) => client.saveSegment({ params: { id }, body, revision }),
    renews: ['segments', 'setting'],
    said: (_, draft) => `“${draft.name}” is saved`,
  });
  if (segment.static && short && people.data === undefined)
    return people.error === null ? (
      <Skeleton height={240} />
    ) : (
      <Failure error={people.error} what="the list" onRetry={() => void people.refetch()} inline />
    );
  const start = {
    name,
    static: segment.static,
    rule: rule ?? blankRule,
    people: short ? (people.data?.join('\n') ?? '') : null,
  };
  return <SegmentForm key={revision} start={start} fixedKind onSave={mutate} saving={isPending} error={error} />;
};

const Members = ({ id }: { id: string }) => (
  <ListTable
    label="Leads of this segment"
    what="the leads"
    list={useList(queries.segmentLeads(id))}
    columns={useLeadColumns()}
    keyOf={(lead) => lead.id}
    empty={
      <EmptyState icon={IconUsers} title="Nobody is in it now">
        Leads show up here as soon as they fit.
      </EmptyState>
    }
  />
);

/** One segment: who belongs to it, and the leads in it now. */
export const SegmentPage = () => {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...queries.segment(id),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data === undefined && error !== null)
    return <Failure error={error} what="this segment" onRetry={() => void refetch()} />;
  return (
    <Page>
      <PageHeader
        title={data?.name ?? 'Segment'}
        back={back}
        about={data === undefined ? undefined : `${countOf(data.members, 'lead')} now`}
        actions={data === undefined ? undefined : <DeleteSegment segment={data} />}
      />
      <Paper withBorder mb="xl" maw={860}>
        {data === undefined ? <Skeleton height={240} /> : <Editing segment={data} key={data.id} />}
      </Paper>
      <Title order={2} mb="md">
        Leads in it now
      </Title>
      <Members id={id} />
    </Page>
  );
};
