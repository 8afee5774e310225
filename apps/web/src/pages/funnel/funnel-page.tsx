import { Select, Skeleton, Stack } from '@mantine/core';
import type { Funnel } from '@ripen/contract';
import { EmptyState, PageHeader, useNow } from '@ripen/ui';
import { IconFilterStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { momentsOf } from '../../period/period.ts';
import { PeriodFilter } from '../../period/period-filter.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { countOf } from '../../words/count-of.ts';
import { Figures } from './figures.tsx';
import type { FunnelSearch } from './funnel-search.ts';
import classes from './funnel.module.css';
import { StageTable } from './stage-table.tsx';

const route = getRouteApi('/inside/funnel');

const Filters = ({ search, onChange }: { search: FunnelSearch; onChange: (part: FunnelSearch) => void }) => {
  const { data } = useQuery(queries.setting());
  const segments = data?.segments.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <div className={classes.filters} role="search" aria-label="Life cycle">
      <PeriodFilter period={search} onChange={onChange} />
      <Select
        aria-label="Segment"
        placeholder="All leads"
        data={segments}
        value={search.segment ?? null}
        onChange={(segment) => onChange({ segment: segment ?? undefined })}
        searchable
        clearable
        w={220}
      />
    </div>
  );
};

const Shown = ({ funnel, search }: { funnel: Funnel; search: FunnelSearch }) => (
  <Stack gap="xl">
    <section aria-labelledby="figures">
      <h2 id="figures" className={classes.heading}>
        Of {countOf(funnel.leads, 'lead')} that came in
      </h2>
      <Figures funnel={funnel} search={search} />
    </section>
    <section aria-labelledby="stages">
      <h2 id="stages" className={classes.heading}>
        From stage to stage
      </h2>
      <StageTable funnel={funnel} search={search} />
    </section>
  </Stack>
);

const Nobody = () => (
  <EmptyState icon={IconFilterStar} title="No lead came in during this time">
    Choose a longer time, or another segment. Every lead that comes in counts from then on, in each stage it comes to.
  </EmptyState>
);

const isEmpty = ({ leads, stages }: Funnel): boolean =>
  leads === 0 && stages.every(({ entered, inside }) => entered === 0 && inside === 0);

/** How leads go through the stages, in any time and of any segment; every number opens the leads behind it. */
export const FunnelPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const question = { ...momentsOf(search, now), segment: search.segment };
  const { data, error, refetch } = useQuery(queries.funnel(question));
  const change = (part: FunnelSearch) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return (
    <Page>
      <PageHeader
        title="Life cycle"
        about="From a stranger to a customer: who comes in, where they go, and how long it takes."
      />
      <Filters search={search} onChange={change} />
      {error === null ? null : (
        <Failure error={error} what="the life cycle" onRetry={() => void refetch()} inline={data !== undefined} part />
      )}
      {data === undefined && error === null ? <Skeleton height={420} radius="lg" /> : null}
      {data === undefined ? null : isEmpty(data) ? <Nobody /> : <Shown funnel={data} search={search} />}
    </Page>
  );
};
