import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CalibrationShape } from '@ripen/contract';
import { type Column, DataTable } from '@ripen/ui';
import { RateChart } from '../../charts/rate-chart.tsx';
import { money } from '../../words/money.ts';
import classes from './calibration.module.css';
import { outcomeWords } from './outcome-words.ts';
import { sayLift, sayRate } from './say-interval.ts';

type Group = CalibrationShape['grades'][number];

const columnsOf = (what: string): readonly Column<Group>[] => [
  { key: 'name', label: what, width: 92, render: ({ name }) => name },
  { key: 'leads', label: 'Leads', width: 72, right: true, render: ({ leads }) => leads },
  { key: 'accepted', label: 'Accepted', from: 'md', render: ({ accepted }) => sayRate(accepted) },
  { key: 'sql', label: 'Sales qualified', from: 'md', render: ({ sql }) => sayRate(sql) },
  { key: 'won', label: 'Won', render: ({ won }) => sayRate(won) },
  { key: 'lift', label: 'Times the average', from: 'sm', render: ({ lift }) => sayLift(lift) },
  {
    key: 'amount',
    label: 'Won for',
    width: 132,
    right: true,
    from: 'lg',
    render: ({ amounts }) =>
      Object.entries(amounts)
        .map(([currency, amount]) => money(amount, currency))
        .join(', ') || '–',
  },
];

interface GroupReportProps {
  title: string;
  /** What a group is called, over its column: "Score". */
  what: string;
  groups: readonly Group[];
  report: CalibrationShape;
}

/** What became of each group of leads: drawn with intervals, and behind the drawing all the numbers. */
export const GroupReport = ({ title, what, groups, report: { outcome, leads, successes } }: GroupReportProps) => {
  const [numbers, { toggle }] = useDisclosure(false);
  const { were } = outcomeWords[outcome];
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.heading}>{title}</h2>
        <Button variant="default" size="compact-sm" onClick={toggle} aria-expanded={numbers}>
          {numbers ? 'Show the chart' : 'Show the numbers'}
        </Button>
      </div>
      {numbers ? (
        <DataTable label={title} columns={columnsOf(what)} rows={groups} keyOf={({ name }) => name} empty={null} />
      ) : (
        <RateChart
          label={`${title}: how many were ${were}. “Show the numbers” tells the same as a table.`}
          average={leads === 0 ? 0 : successes / leads}
          bars={groups.map((group) => ({ name: group.name, leads: group.leads, ...group[outcome] }))}
        />
      )}
    </section>
  );
};
