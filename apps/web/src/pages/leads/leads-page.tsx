import { PageHeader } from '@ripen/ui';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { ListTable } from '../../list/list-table.tsx';
import { useList } from '../../list/use-list.ts';
import { Page } from '../../shell/page.tsx';
import { AddLead } from './add-lead.tsx';
import { LeadFilters } from './lead-filters.tsx';
import { type LeadSearch, wholeRule } from './lead-search.ts';
import { NoLeads } from './no-leads.tsx';
import { useLeadColumns } from './use-lead-columns.tsx';
import { leadSorts } from '@ripen/contract';

const route = getRouteApi('/inside/leads');

const sortOf = (by: string) => leadSorts.find((sort) => sort === by);

/** All leads: searched, filtered, sorted, as many as one wants to see. */
export const LeadsPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sort = search.sort ?? '-createdAt';
  const rule = wholeRule(search);
  const list = useList(queries.leads({ search: search.search, rule, sort }));
  const columns = useLeadColumns();
  const change = (part: Partial<LeadSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Page>
      <PageHeader title="Leads" about="Everybody who may buy, with what is known of them." actions={<AddLead />} />
      <LeadFilters search={search} onChange={change} />
      <ListTable
        label="Leads"
        what="the leads"
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        sorting={{ by: sort, onSort: (by) => change({ sort: sortOf(by) }) }}
        empty={
          <NoLeads
            filtered={rule !== undefined || search.search !== undefined}
            onClear={() => void navigate({ search: {} })}
          />
        }
        skeletons={12}
      />
    </Page>
  );
};
