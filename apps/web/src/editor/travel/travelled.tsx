import { Stack, Tabs, Text } from '@mantine/core';
import type { Instant } from '@ripen/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { litPath } from '../live/lit-path.ts';
import { useBench } from '../model/bench.ts';
import { Clock } from './clock.tsx';
import { type Journey, leadAt, mailsAt, momentsOf, runAt } from './journey.ts';
import { LeadThen } from './lead-then.tsx';
import { Mails } from './mails.tsx';
import { ToldStory } from './told-story.tsx';

/** A journey, what stands under the clock, and further parts beside its story. */
export interface TravelledProps {
  journey: Journey;
  under?: ReactNode;
  others?: readonly { value: string; title: string; part: ReactNode }[];
}

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

/** A journey with its clock: how the lead stands then, and what has happened to it. */
export const Travelled = ({ journey, under = null, others = [] }: TravelledProps) => {
  const [wanted, setAt] = useState<Instant | null>(null);
  const moments = momentsOf(journey);
  const inside = wanted !== null && wanted >= journey.from && wanted <= journey.until;
  const at = inside ? wanted : (moments.at(-1) ?? journey.until);
  useLight(journey, at);
  const story = <Happened journey={journey} at={at} />;
  return (
    <>
      <Clock from={journey.from} until={journey.until} moments={moments} at={at} onChange={setAt} />
      <LeadThen lead={leadAt(journey, at)} />
      {under}
      {others.length === 0 ? (
        story
      ) : (
        <Tabs defaultValue="story" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="story">What has happened</Tabs.Tab>
            {others.map(({ value, title }) => (
              <Tabs.Tab key={value} value={value}>
                {title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="story">{story}</Tabs.Panel>
          {others.map(({ value, part }) => (
            <Tabs.Panel key={value} value={value}>
              {part}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </>
  );
};
