import { Skeleton } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import { BandPill, PageHeader } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../api.ts';
import { BackLink } from '../../links/back-link.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { leadName } from '../../words/lead-name.ts';
import { ConsentsCard } from './consents/consents-card.tsx';
import { DetailsCard } from './facts/details-card.tsx';
import { LeadActions } from './lead-actions.tsx';
import { LeadStory } from './lead-story.tsx';
import classes from './lead.module.css';
import { LifeCard } from './life/life-card.tsx';
import { SalesCard } from './life/sales-card.tsx';
import { RunsCard } from './runs/runs-card.tsx';
import { ScoreCard } from './score/score-card.tsx';

const route = getRouteApi('/inside/leads/$id');

const back = <BackLink to="/leads">Leads</BackLink>;

const Known = ({ lead }: { lead: LeadShape }) => (
  <Page>
    <PageHeader
      title={leadName(lead)}
      back={back}
      beside={<BandPill band={lead.band} />}
      actions={<LeadActions lead={lead} />}
    />
    <div className={classes.columns}>
      <div className={classes.main}>
        <RunsCard lead={lead} />
        <SalesCard lead={lead} />
        <LeadStory lead={lead} />
      </div>
      <div className={classes.side}>
        <ScoreCard lead={lead} />
        <LifeCard lead={lead} />
        <DetailsCard lead={lead} />
        <ConsentsCard lead={lead} />
      </div>
    </div>
  </Page>
);

const Bones = () => (
  <Page>
    <PageHeader title="Lead" back={back} />
    <div className={classes.columns} aria-busy>
      <div className={classes.main}>
        <Skeleton height={148} radius="lg" />
        <Skeleton height={480} radius="lg" />
      </div>
      <div className={classes.side}>
        <Skeleton height={280} radius="lg" />
        <Skeleton height={420} radius="lg" />
      </div>
    </div>
  </Page>
);

/** One lead: who they are, why their score is what it is, where they are now, and their story. */
export const LeadPage = () => {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(queries.lead(id));
  if (data !== undefined) return <Known lead={data} key={data.id} />;
  return error === null ? <Bones /> : <Failure error={error} what="this lead" onRetry={() => void refetch()} />;
};
