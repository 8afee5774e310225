import { Group, NumberInput, Text } from '@mantine/core';
import type { BacktestShape, TalliesShape } from '@ripen/contract';
import { useState } from 'react';
import { Beside, type BesideRow } from './beside.tsx';
import { busiestOf, mailsOf, moreThan } from './figures.ts';

/** A backtest that is done. */
export interface FoundProps {
  backtest: BacktestShape;
  draft: TalliesShape;
  published: TalliesShape | null;
}

const sayDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

const onBusiest = (tallies: TalliesShape): BesideRow['asked'] => {
  const busiest = busiestOf(tallies);
  if (busiest === null) return undefined;
  const said = `Leads who would have got mail on ${sayDay(busiest.day)}`;
  return { said, figure: 'day', day: busiest.day, what: 'mails' };
};

const insideOf = ({ waiting }: TalliesShape): number =>
  Object.values(waiting).reduce((sum, { times }) => sum + times, 0);

const rowsOf = ({ draft, published }: FoundProps): BesideRow[] => {
  const both = (count: (tallies: TalliesShape) => number) => ({
    draft: count(draft),
    published: published && count(published),
  });
  const busiest = busiestOf(draft);
  const goals = both(({ goals: reached }) => reached.leads);
  return [
    {
      key: 'entered',
      name: 'Leads who would have come in',
      ...both(({ entered }) => entered.leads),
      asked: { said: 'Leads who would have come in', figure: 'entered' },
    },
    {
      key: 'mailed',
      name: 'Leads who would have got mail',
      ...both((tallies) => mailsOf(tallies).leads),
      asked: mailedAsked,
    },
    { key: 'mails', name: 'Mails in all', ...both((tallies) => mailsOf(tallies).times), asked: mailedAsked },
    {
      key: 'busiest',
      name: `Mails on the busiest day${busiest ? ` (${sayDay(busiest.day)})` : ''}`,
      ...both((tallies) => busiestOf(tallies)?.mails ?? 0),
      asked: onBusiest(draft),
      askedThere: published ? onBusiest(published) : undefined,
    },
    ...(goals.draft + (goals.published ?? 0) > 0
      ? [{ key: 'goals', name: 'Leads who reached the goal', ...goals, asked: goalAsked }]
      : []),
    { key: 'inside', name: 'Still inside at the end', ...both(insideOf), asked: insideAsked },
  ];
};

const mailedAsked = { said: 'Leads who would have got mail', figure: 'week', more: 0 } as const;

const insideAsked = { said: 'Leads who would still have been inside at the end', figure: 'inside' } as const;

const goalAsked = { said: 'Leads who would have reached the goal', figure: 'goals' } as const;

/** The numbers one asks for first, beside those of the published version. */
export const Headline = (props: FoundProps) => (
  <Beside
    label="What would have happened"
    rows={rowsOf(props)}
    version={props.published ? props.backtest.version : null}
  />
);

/** Who would have got more than so many mails within any seven days. */
export const TooMany = ({ backtest, draft, published }: FoundProps) => {
  const [more, setMore] = useState(3);
  return (
    <>
      <Group gap="xs" align="center">
        <Text size="sm">More than</Text>
        <NumberInput
          aria-label="More than so many mails in seven days"
          size="xs"
          w={72}
          min={0}
          max={1_000}
          value={more}
          onChange={(value) => setMore(Math.min(1_000, Math.max(0, Math.floor(Number(value)) || 0)))}
        />
        <Text size="sm">mails within seven days</Text>
      </Group>
      <Beside
        label="Too many mails"
        version={published ? backtest.version : null}
        rows={[
          {
            key: 'more',
            name: 'Leads',
            draft: moreThan(draft, more),
            published: published && moreThan(published, more),
            asked: { said: `Leads who would have got more than ${more} mails within seven days`, figure: 'week', more },
          },
        ]}
      />
    </>
  );
};
