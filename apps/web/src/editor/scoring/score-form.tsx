import { Stack, Text } from '@mantine/core';
import { scaleOf, scoreSettings } from '@ripen/domain';
import type { ReactNode } from 'react';
import { useBench, useFlow } from '../model/bench.ts';
import { BandFields, GradeFields } from './band-fields.tsx';
import { DimensionFields } from './dimension-fields.tsx';
import { feedsOf } from './feeds-of.ts';
import { ScoreExample } from './score-example.tsx';
import classes from './scoring.module.css';
import { useScoreFields } from './use-score-fields.ts';

const Section = ({ title, about, children }: { title: string; about: string; children: ReactNode }) => (
  <section>
    <h3 className={classes.title}>{title}</h3>
    <Text size="xs" c="dimmed" mb="xs">
      {about}
    </Text>
    {children}
  </section>
);

/** How the draft of a scoring model makes a score of points: its bands, what counts, its grade, and an example of it. */
export const ScoreForm = () => {
  const { readOnly } = useBench();
  const document = useFlow((flow) => flow.document);
  const form = useScoreFields();
  const feeds = feedsOf(document);
  const scale = scaleOf(form.settings ?? scoreSettings.parse({}), feeds);
  const wrong = Object.keys(form.faults).length > 0;
  return (
    <Stack gap="lg" data-testid="score-form">
      <ScoreExample scale={scale} feeds={feeds} />
      {wrong ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          Something below can’t be as it is. The draft keeps what it had until it is mended.
        </Text>
      ) : null}
      <Section title="Bands" about="A lead is cold, then warm, then hot as its score rises.">
        <BandFields form={form} readOnly={readOnly} />
      </Section>
      <Section
        title="What counts"
        about="The points of each kind are cut at their limit, then weighed. Together they are the score, never below 0 or above 100."
      >
        <DimensionFields form={form} feeds={feeds} readOnly={readOnly} />
      </Section>
      <Section
        title="Grade"
        about="A letter for how well a lead fits and a figure for how much it does, from all its points: A1 is best, C3 is the rest."
      >
        <GradeFields form={form} readOnly={readOnly} />
      </Section>
    </Stack>
  );
};
