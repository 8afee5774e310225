import { SegmentedControl, Select, Skeleton, Stack } from '@mantine/core';
import { type CalibrationShape, calibrationOutcomes } from '@ripen/contract';
import { EmptyState, PageHeader, useNow } from '@ripen/ui';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { momentsOf } from '../../period/period.ts';
import { PeriodFilter } from '../../period/period-filter.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { countOf } from '../../words/count-of.ts';
import { type CalibrationSearch, calibrationSearch } from './calibration-search.ts';
import classes from './calibration.module.css';
import { GroupReport } from './group-report.tsx';
import { NodesTable } from './nodes-table.tsx';
import { outcomeWords } from './outcome-words.ts';
import { Verdicts } from './verdicts.tsx';

const route = getRouteApi('/inside/calibration');

const usual = { days: 365 };

const outcomes = calibrationOutcomes.map((value) => ({ value, label: outcomeWords[value].choice }));

const Filters = ({ search, onChange }: { search: CalibrationSearch; onChange: (part: object) => void }) => {
  const { data } = useQuery(queries.setting());
  const models = data?.workflows.filter(({ kind }) => kind === 'scoring') ?? [];
  return (
    <div className={classes.filters} role="search" aria-label="Calibration">
      <SegmentedControl
        aria-label="Held against"
        data={outcomes}
        value={search.outcome ?? 'won'}
        onChange={(outcome) => onChange({ outcome })}
      />
      <PeriodFilter period={isUsual(search) ? usual : search} onChange={onChange} />
      <Select
        aria-label="Scoring model"
        placeholder="The score as a whole"
        data={models.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.model ?? null}
        onChange={(model) => onChange({ model: model ?? undefined })}
        clearable
        w={220}
      />
    </div>
  );
};

const isUsual = ({ days, from, to }: CalibrationSearch): boolean =>
  days === undefined && from === undefined && to === undefined;

const spanOf = ({ from, to }: { from: number; to: number }): string => (from === to ? String(from) : `${from}–${to}`);

const bandWords: Record<string, string> = { hot: 'Hot', warm: 'Warm', cold: 'Cold' };

const Shown = ({ report }: { report: CalibrationShape }) => (
  <Stack gap="xl">
    <p className={classes.about}>
      {countOf(report.leads, 'lead')} that sales got and answered, with the score each had when they got it.{' '}
      {report.successes} {report.successes === 1 ? 'was' : 'were'} {outcomeWords[report.outcome].were}.
    </p>
    <Verdicts report={report} />
    <GroupReport
      title="By score, in tenths"
      what="Score"
      report={report}
      groups={report.deciles.map((tenth) => ({ ...tenth, name: spanOf(tenth) }))}
    />
    <GroupReport title="By grade" what="Grade" report={report} groups={report.grades} />
    <GroupReport
      title="By band"
      what="Band"
      report={report}
      groups={report.bands.map((band) => ({ ...band, name: bandWords[band.name] ?? band.name }))}
    />
    <NodesTable report={report} />
  </Stack>
);

const Nobody = () => (
  <EmptyState icon={IconScale} title="No lead to hold the score against">
    Once leads have scores and sales have answered some of them, this page says whether the score tells them apart,
    which points mean something, and which threshold would have been right.
  </EmptyState>
);

/** The score held against what became of the leads: what it tells apart, what not, and when there are too few to say. */
export const CalibrationPage = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const moments = momentsOf(isUsual(search) ? usual : search, now);
  const { data, error, refetch } = useQuery(
    queries.calibration({ ...moments, model: search.model, outcome: search.outcome ?? 'won' }),
  );
  const change = (part: object) =>
    void navigate({ search: calibrationSearch.parse({ ...search, ...part }), replace: true, resetScroll: false });
  return (
    <Page>
      <PageHeader title="Calibration" about="The score held against what sales made of the leads." />
      <Filters search={search} onChange={change} />
      {error === null ? null : (
        <Failure error={error} what="the calibration" onRetry={() => void refetch()} inline={data !== undefined} part />
      )}
      {data === undefined && error === null ? <Skeleton height={420} radius="lg" /> : null}
      {data === undefined ? null : data.leads === 0 ? <Nobody /> : <Shown report={data} />}
    </Page>
  );
};
