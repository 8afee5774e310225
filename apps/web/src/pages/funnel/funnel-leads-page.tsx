import type { Funnel } from '@ripen/contract';
import type { Stage } from '@ripen/domain';
import { BandPill, type Column, EmptyState, PageHeader, TimeText, useNow } from '@ripen/ui';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { momentsOf } from '../../period/period.ts';
import { Page } from '../../shell/page.tsx';
import { leadName } from '../../words/lead-name.ts';
import { shareWords } from '../../words/share-words.ts';
import type { FunnelLeadsSearch } from './funnel-search.ts';

const route = getRouteApi('/inside/funnel/leads');

type Row = Awaited<ReturnType<NonNullable<ReturnType<typeof queries.funnelLeads>['queryFn']>>>['items'][number];

const columnsOf = (label: (name: string) => string): readonly Column<Row>[] => [
  {
    key: 'lead',
    label: 'Lead',
    render: ({ lead }) => (
      <RowLink to="/leads/$id" params={{ id: lead.id }}>
        {leadName(lead)}
      </RowLink>
    ),
  },
  { key: 'stage', label: 'Stage now', from: 'sm', render: ({ lead }) => label(lead.stage) },
  { key: 'band', label: 'Band', width: 110, from: 'md', render: ({ lead }) => <BandPill band={lead.band} /> },
  { key: 'score', label: 'Score', width: 90, right: true, from: 'sm', render: ({ lead }) => lead.score },
  { key: 'at', label: 'Since', width: 130, render: ({ at }) => <TimeText at={at} /> },
];

const labelIn =
  (stages: readonly Stage[]) =>
  (name: string): string =>
    stages.find((stage) => stage.name === name)?.label ?? name;

/** What the leads of a number have in common, in words. */
const titleOf = ({ stage, next, figure }: FunnelLeadsSearch, label: (name: string) => string): string => {
  if (figure !== undefined) return `${figure.charAt(0).toUpperCase()}${figure.slice(1)}`;
  if (stage === undefined) return 'Leads';
  return next === undefined ? `Came to “${label(stage)}”` : `Went from “${label(stage)}” to “${label(next)}”`;
};

const meaningOf = (funnel: Funnel | undefined, { figure }: FunnelLeadsSearch): string | undefined => {
  const known = funnel?.figures.find(({ name }) => name === figure);
  return known && `${shareWords(known.share)} ${known.said}.`;
};

/** The leads behind a number of the life cycle. */
export const FunnelLeadsPage = () => {
  const search = route.useSearch();
  const { stage, next, figure, ...rest } = search;
  const now = useNow();
  const moments = momentsOf(search, now);
  const { data: setting } = useQuery(queries.setting());
  const { data: funnel } = useQuery(queries.funnel({ ...moments, segment: search.segment }));
  const list = useList(queries.funnelLeads({ ...moments, segment: search.segment, stage, next, figure }));
  const label = labelIn(setting?.stages ?? []);
  return (
    <Page>
      <PageHeader
        title={titleOf(search, label)}
        about={meaningOf(funnel, search)}
        back={
          <BackLink to="/funnel" search={rest}>
            Life cycle
          </BackLink>
        }
      />
      <ListTable
        label="Leads"
        what="these leads"
        list={list}
        columns={columnsOf(label)}
        keyOf={({ at, lead }) => `${at} ${lead.id}`}
        empty={
          <EmptyState icon={IconUsers} title="No lead of this time">
            Choose a longer time, or all leads, on the page before.
          </EmptyState>
        }
      />
    </Page>
  );
};
