import { SegmentedControl } from '@mantine/core';
import { PageHeader } from '@ripen/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../shell/page.tsx';
import { AnsweredList } from './answered-list.tsx';
import { ImportOutcomes } from './bring/import-outcomes.tsx';
import { OpenedHandoff } from './opened-handoff.tsx';
import { type SalesSearch, salesSearch, type Whose } from './sales-search.ts';
import classes from './sales.module.css';
import { WaitingList } from './waiting-list.tsx';

const route = getRouteApi('/inside/sales');

const states = [
  { value: '', label: 'To answer' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'withdrawn', label: 'Taken back' },
];

const whose = [
  { value: 'mine', label: 'Mine' },
  { value: 'team', label: 'My team’s' },
  { value: 'all', label: 'Everybody’s' },
];

/** The page of sales: the leads that wait for an answer, the least time left first; and what was answered. */
export const SalesPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const chosen: Whose = search.whose ?? 'mine';
  const change = (part: object) => {
    const next: SalesSearch = salesSearch.parse({ ...search, ...part });
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  if (search.handoff !== undefined) return <OpenedHandoff id={search.handoff} />;
  return (
    <Page narrow={search.show === undefined}>
      <PageHeader
        title="Sales"
        about="Leads that are ready for you: the least time left comes first."
        actions={<ImportOutcomes />}
      />
      <div className={classes.filters}>
        <SegmentedControl
          aria-label="Whose leads"
          data={whose}
          value={chosen}
          onChange={(value) => change({ whose: value === 'mine' ? undefined : value })}
        />
        <SegmentedControl
          aria-label="Which leads"
          data={states}
          value={search.show ?? ''}
          onChange={(value) => change({ show: value === '' ? undefined : value })}
        />
      </div>
      {search.show === undefined ? (
        <WaitingList key={chosen} whose={chosen} />
      ) : (
        <AnsweredList status={search.show} whose={chosen} />
      )}
    </Page>
  );
};
