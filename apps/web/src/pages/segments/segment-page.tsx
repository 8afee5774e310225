import { Paper, Skeleton, Title } from '@mantine/core';
import type { SegmentShape } from '@ripen/contract';
import { EmptyState, PageHeader } from '@ripen/ui';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
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
import { BuildProgress } from './build-progress.tsx';
import { DeleteSegment } from './delete-segment.tsx';
import { AddToList } from './list/add-to-list.tsx';
import { ListUses } from './list/list-uses.tsx';
import { useRemoveColumn } from './list/use-remove-column.tsx';
import { RuleSegmentForm } from './rule-segment-form.tsx';
import { type SegmentDraft, SegmentForm } from './segment-form.tsx';

const route = getRouteApi('/inside/segments/$id');

const back = <BackLink to="/segments">Segments</BackLink>;

/** Shows what was opened until it is saved: a save elsewhere must not take what is typed here. */
const Editing = ({ segment }: { segment: SegmentShape }) => {
  const [held, setHeld] = useState(segment);
  const { id, name, revision } = held;
  const { mutate, isPending, error } = useChange({
    change: (body: SegmentDraft) => client.saveSegment({ params: { id }, body, revision }),
    renews: ['segments', 'setting'],
    said: (_, draft) => `“${draft.name}” is saved`,
    then: ({ body }) => setHeld(body),
  });
  const form = { onSave: mutate, saving: isPending, error };
  if (!held.static) return <RuleSegmentForm key={revision} segment={held} {...form} />;
  const start = { name, static: true, rule: blankRule, people: null };
  return (
    <SegmentForm key={revision} start={start} fixedKind {...form}>
      <ListUses id={id} />
    </SegmentForm>
  );
};

// What tells people apart, so that there is room on a phone to take them off.
const onLists: ReadonlySet<string> = new Set(['name', 'email', 'company', 'stage']);

const Members = ({ segment: { id, building, ...segment } }: { segment: SegmentShape }) => {
  const columns = useLeadColumns();
  const remove = useRemoveColumn(id);
  return (
    <>
      <Title order={2} mb="xs">
        {segment.static ? 'Leads on the list' : 'Leads in it now'}
      </Title>
      {segment.static ? <AddToList id={id} /> : <BuildProgress building={building} />}
      <ListTable
        label="Leads of this segment"
        what="the leads"
        list={useList(queries.segmentLeads(id))}
        columns={segment.static ? [...columns.filter(({ key }) => onLists.has(key)), remove] : columns}
        keyOf={(lead) => lead.id}
        empty={
          <EmptyState icon={IconUsers} title="Nobody is in it now">
            {segment.static ? 'Search a lead above to put it on the list.' : 'Leads show up here as soon as they fit.'}
          </EmptyState>
        }
      />
    </>
  );
};

/** One segment: who belongs to it, and the leads in it now. */
export const SegmentPage = () => {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(queries.segment(id));
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
      {data === undefined ? null : <Members segment={data} />}
    </Page>
  );
};
