import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Button, Stack, Text } from '@mantine/core';
import type { TalliesShape } from '@ripen/contract';
import { drawNode } from '@ripen/workflow/editor';
import { useState } from 'react';
import { useBench, useFlow } from '../model/bench.ts';
import classes from './backtest.module.css';
import { type DayRow, daysOf } from './figures.ts';
import { Opens } from './opens.tsx';

const colors = ['teal.6', 'blue.5', 'orange.5', 'grape.5', 'yellow.6', 'red.5'];

const Days = ({ rows }: { rows: readonly DayRow[] }) => (
  <div className={classes.days}>
    <table className={classes.table} aria-label="Mails per day">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Came in</th>
          <th scope="col">Mails</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, entered, mails }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>
              <Opens
                value={entered}
                asked={{
                  said: `Leads who would have come in on ${day}`,
                  side: 'draft',
                  figure: 'day',
                  day,
                  what: 'entered',
                }}
              />
            </td>
            <td>
              <Opens
                value={mails}
                asked={{
                  said: `Leads who would have got mail on ${day}`,
                  side: 'draft',
                  figure: 'day',
                  day,
                  what: 'mails',
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** One stack of bars for each mail of the draft; all in one where they are more than there are colours for. */
const useSeries = (steps: readonly string[]) => {
  const { setting } = useBench();
  const nodes = useFlow(({ document }) => document.nodes);
  if (steps.length > colors.length) return [{ name: 'mails', label: 'Mails', color: 'teal.6' }];
  return steps.map((id, place) => {
    const node = nodes.find((known) => known.id === id);
    return { name: id, label: node ? drawNode(node, setting).sentence : id, color: colors[place] ?? 'teal.6' };
  });
};

/** The mails of each day as bars, with the table behind them. */
export const MailsPerDay = ({ draft }: { draft: TalliesShape }) => {
  const [asTable, setAsTable] = useState(false);
  const rows = daysOf(draft);
  const series = useSeries(Object.keys(draft.mails));
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing would have happened on any day.
      </Text>
    );
  return (
    <Stack gap="xs">
      <div aria-hidden>
        <BarChart
          h={180}
          maxBarWidth={32}
          data={rows.map(({ day, mails, bySteps }) => ({ day: day.slice(5), mails, ...bySteps }))}
          dataKey="day"
          type="stacked"
          series={series}
          withLegend={series.length > 1}
          tickLine="none"
          gridAxis="y"
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? 'Hide the table' : 'Show as a table'}
      </Button>
      {asTable ? <Days rows={rows} /> : null}
    </Stack>
  );
};
