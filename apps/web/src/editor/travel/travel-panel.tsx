import { Alert, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../shell/failure.tsx';
import { Part } from '../page/part.tsx';
import runs from '../live/runs.module.css';
import { useBench } from '../model/bench.ts';
import { KeepAsTest } from '../tests/keep-as-test.tsx';
import { TestList } from '../tests/test-list.tsx';
import type { Plans } from './journey.ts';
import { PlacedEvents } from './placed-events.tsx';
import { Travelled } from './travelled.tsx';
import { useJourney } from './use-journey.ts';
import { Who } from './who.tsx';

const blank: Plans = {
  lead: null,
  invented: { email: 'ada@example.com', fields: { firstName: 'Ada' } },
  events: [],
  days: 90,
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
      {journey ? (
        <Travelled
          journey={journey}
          under={keep}
          others={[
            { value: 'plans', title: 'Who, and what they do', part: form },
            { value: 'tests', title: 'Tests', part: <TestList /> },
          ]}
        />
      ) : null}
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
