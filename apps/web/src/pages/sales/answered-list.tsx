import type { HandoffShape } from '@ripen/contract';
import { BandPill, type Column, EmptyState, TimeText } from '@ripen/ui';
import { IconHeartHandshake } from '@tabler/icons-react';
import { queries } from '../../api.ts';
import { RowLink } from '../../links/row-link.tsx';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import classes from './sales.module.css';
import { askedFor, type Whose } from './sales-search.ts';
import { sayAnswer } from './say-answer.ts';

const columns: readonly Column<HandoffShape>[] = [
  {
    key: 'lead',
    label: 'Lead',
    render: ({ lead }) => (
      <RowLink to="/leads/$id" params={{ id: lead.id }}>
        {lead.name}
      </RowLink>
    ),
  },
  { key: 'answer', label: 'Answer', render: (handoff) => <span className={classes.wrap}>{sayAnswer(handoff)}</span> },
  { key: 'band', label: 'Band', width: 110, from: 'md', render: ({ band }) => <BandPill band={band} /> },
  { key: 'score', label: 'Score', width: 90, right: true, from: 'sm', render: ({ score }) => score },
  {
    key: 'owner',
    label: 'Owner',
    width: 180,
    from: 'lg',
    render: ({ owner, team }) => [owner?.name, team].filter(Boolean).join(' · ') || '–',
  },
  {
    key: 'at',
    label: 'When',
    width: 140,
    from: 'sm',
    render: ({ answeredAt, madeAt }) => <TimeText at={answeredAt ?? madeAt} />,
  },
];

/** Handoffs that have an answer, or were taken back, newest first. */
export const AnsweredList = ({ status, whose }: { status: HandoffShape['status']; whose: Whose }) => {
  const list = useList(queries.handoffs({ status, sort: '-madeAt', ...askedFor(whose) }));
  return (
    <ListTable
      label={`Leads that were ${status}`}
      what="the answers"
      list={list}
      columns={columns}
      keyOf={({ id }) => id}
      empty={
        <EmptyState icon={IconHeartHandshake} title={`No lead was ${status} yet`}>
          What sales answer stays readable here, with who answered and why.
        </EmptyState>
      }
    />
  );
};
