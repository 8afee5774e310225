import { Skeleton, Stack, Text } from '@mantine/core';
import { Count, TimeText } from '@ripen/ui';
import { lazy, Suspense } from 'react';
import { Mails, Nobody, Stopped } from './by-step.tsx';
import classes from './backtest.module.css';
import { type FoundProps, Headline, TooMany } from './headline.tsx';
import { Part } from '../page/part.tsx';

// What draws charts is large, and nobody needs it before there is something to draw.
const MailsPerDay = lazy(async () => ({ default: (await import('./mails-per-day.tsx')).MailsPerDay }));

/** What a backtest found, and what it takes for granted. */
export const Found = (props: FoundProps) => {
  const { backtest, draft } = props;
  return (
    <Stack gap="lg" data-testid="backtest-found">
      <Text size="sm" c="dimmed">
        <Count value={draft.leads} /> leads, from <TimeText at={backtest.from} /> to <TimeText at={backtest.until} />.
        Every number opens its leads; those on the steps and lines too.
      </Text>
      <Headline {...props} />
      <Part title="Mails per day">
        <Suspense fallback={<Skeleton h={180} />}>
          <MailsPerDay draft={draft} />
        </Suspense>
      </Part>
      <Part title="Which mails">
        <Mails {...props} />
      </Part>
      <Part title="Too much for one lead">
        <TooMany {...props} />
      </Part>
      <Part title="Where nobody went">
        <Nobody {...props} />
      </Part>
      <Stopped {...props} />
      <details>
        <summary>What this takes for granted</summary>
        <ul className={classes.list} style={{ marginTop: 8 }}>
          {backtest.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </details>
    </Stack>
  );
};
