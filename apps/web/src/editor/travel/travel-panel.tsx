import { Alert, NumberInput, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import type { Instant } from '@ripen/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { Failure } from '../../shell/failure.tsx';
import { litPath } from '../live/lit-path.ts';
import runs from '../live/runs.module.css';
import { useBench } from '../model/bench.ts';
import { KeepAsTest } from '../tests/keep-as-test.tsx';
import { TestList } from '../tests/test-list.tsx';
import { Clock } from './clock.tsx';
import { type Journey, leadAt, mailsAt, momentsOf, type Plans, runAt } from './journey.ts';
import { LeadThen } from './lead-then.tsx';
import { Mails } from './mails.tsx';
import { PlacedEvents } from './placed-events.tsx';
import { ToldStory } from './told-story.tsx';
import { useJourney } from './use-journey.ts';
import { Who } from './who.tsx';

const blank: Plans = {
  lead: null,
  invented: { email: 'ada@example.com', fields: { firstName: 'Ada' } },
  events: [],
  days: 90,
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Stack gap="xs" component="section">
    <Title order={3} size="h6">
      {title}
    </Title>
    {children}
  </Stack>
);

/** Lights the way up to the clock for as long as the panel is open. */
const useLight = (journey: Journey, at: Instant): void => {
  const { view } = useBench();
  useEffect(() => {
    const run = runAt(journey, at);
    view.setState({
      lit: run === null ? { nodes: new Map(), ways: new Set(), now: null, parked: false } : litPath(run),
    });
  }, [journey, at, view]);
  useEffect(() => () => view.setState({ lit: null }), [view]);
};

const Happened = ({ journey, at }: { journey: Journey; at: Instant }) => (
  <Stack gap="sm">
    <Mails mails={mailsAt(journey, at)} />
    {journey.told.story.length === 0 ? (
      <Text size="sm" c="dimmed">
        Nothing happens in this time: the lead doesn’t come in.
      </Text>
    ) : (
      <ToldStory journey={journey} at={at} />
    )}
  </Stack>
);

const Travelled = ({ journey, plans, keep }: { journey: Journey; plans: ReactNode; keep: ReactNode }) => {
  const [wanted, setAt] = useState<Instant | null>(null);
  const moments = momentsOf(journey);
  const inside = wanted !== null && wanted >= journey.from && wanted <= journey.until;
  const at = inside ? wanted : (moments.at(-1) ?? journey.until);
  useLight(journey, at);
  return (
    <>
      <Clock from={journey.from} until={journey.until} moments={moments} at={at} onChange={setAt} />
      <LeadThen lead={leadAt(journey, at)} />
      {keep}
      <Tabs defaultValue="story" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="story">What has happened</Tabs.Tab>
          <Tabs.Tab value="plans">Who, and what they do</Tabs.Tab>
          <Tabs.Tab value="tests">Tests</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="story">
          <Happened journey={journey} at={at} />
        </Tabs.Panel>
        <Tabs.Panel value="plans">{plans}</Tabs.Panel>
        <Tabs.Panel value="tests">
          <TestList />
        </Tabs.Panel>
      </Tabs>
    </>
  );
};

const PlansForm = ({ plans, onChange }: { plans: Plans; onChange: (plans: Plans) => void }) => (
  <Stack gap="lg">
    <Part title="Who travels">
      <Who
        lead={plans.lead}
        invented={plans.invented}
        onLead={(lead) => onChange({ ...plans, lead })}
        onInvented={(invented) => onChange({ ...plans, invented })}
      />
    </Part>
    <Part title="What the lead does">
      <PlacedEvents events={plans.events} onChange={(events) => onChange({ ...plans, events })} />
    </Part>
    <NumberInput
      label="For how many days"
      min={1}
      max={3_650}
      value={plans.days}
      onChange={(days) => onChange({ ...plans, days: Math.min(3_650, Math.max(1, Number(days) || 1)) })}
    />
  </Stack>
);

/** Time travel: one lead through the draft, by the runner's own turn, before anything is published. Nothing is stored or sent. */
export const TravelPanel = () => {
  const [plans, setPlans] = useState(blank);
  const { journey, surroundings, faults, error, retry } = useJourney(plans);
  const { readOnly } = useBench();
  const keep = surroundings && !readOnly ? <KeepAsTest plans={plans} surroundings={surroundings} /> : null;
  const form = <PlansForm plans={plans} onChange={setPlans} />;
  return (
    <Stack gap="md" className={runs.body} data-testid="travel">
      <Text size="sm" c="dimmed">
        One lead through this draft, months in a moment. Nothing is stored or sent.
      </Text>
      {journey ? <Travelled journey={journey} plans={form} keep={keep} /> : null}
      {faults.length > 0 ? (
        <Alert color="yellow" title="This draft can’t be walked yet">
          {faults.map(({ node, detail }) => (
            <div key={`${node} ${detail}`}>{detail}</div>
          ))}
        </Alert>
      ) : null}
      {error ? <Failure error={error} what="what surrounds this workflow" onRetry={retry} inline /> : null}
      {!journey && faults.length === 0 && !error ? <Skeleton h={160} /> : null}
      {journey ? null : form}
    </Stack>
  );
};
