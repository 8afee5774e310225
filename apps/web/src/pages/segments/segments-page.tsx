import type { SegmentShape } from '@ripen/contract';
import { type Column, Count, EmptyState, PageHeader, Pill, TimeText } from '@ripen/ui';
import { IconFilter, IconPlus } from '@tabler/icons-react';
import { queries } from '../../api.ts';
import { LinkButton } from '../../links/link-button.tsx';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { Page } from '../../shell/page.tsx';
import { percentOf } from './build-progress.tsx';
import classes from './segments.module.css';

const Built = ({ building }: { building: NonNullable<SegmentShape['building']> }) => (
  <span className={classes.built}>
    <Pill tone="blue">{`Building, ${percentOf(building)} %`}</Pill>
  </span>
);

const columns: readonly Column<SegmentShape>[] = [
  {
    key: 'name',
    label: 'Name',
    width: 260,
    render: ({ id, name, building }) => (
      <>
        <RowLink to="/segments/$id" params={{ id }}>
          {name}
        </RowLink>
        {building === null ? null : <Built building={building} />}
      </>
    ),
  },
  { key: 'said', label: 'Who is in it', from: 'sm', render: ({ said }) => <span title={said}>{said}</span> },
  { key: 'members', label: 'Leads now', width: 104, right: true, render: ({ members }) => <Count value={members} /> },
  { key: 'updated', label: 'Changed', width: 132, from: 'md', render: ({ updatedAt }) => <TimeText at={updatedAt} /> },
];

const NewSegment = () => (
  <LinkButton to="/segments/new" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
    New segment
  </LinkButton>
);

/** All segments, with how many leads are in each now. */
export const SegmentsPage = () => (
  <Page>
    <PageHeader
      title="Segments"
      about="Groups of leads, by a rule that is always up to date or as a list kept by hand."
      actions={<NewSegment />}
    />
    <ListTable
      label="Segments"
      what="the segments"
      list={useList(queries.segments())}
      columns={columns}
      keyOf={({ id }) => id}
      skeletons={4}
      empty={
        <EmptyState icon={IconFilter} title="No segments yet" action={<NewSegment />}>
          Say once who belongs together, and use it in rules and as a way into workflows.
        </EmptyState>
      }
    />
  </Page>
);
