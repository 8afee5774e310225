import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { shareWords } from '../words/share-words.ts';
import { countOf } from '../words/count-of.ts';
import classes from './rate-chart.module.css';

/** A share of some leads with its interval, and what they are called under the axis. */
export interface RateBar {
  name: string;
  leads: number;
  value: number;
  low: number;
  high: number;
}

const ink = 'var(--mantine-color-dimmed)';
const line = 'var(--ripen-line)';

const Said = ({ bar: { name, leads, value, low, high } }: { bar: RateBar }) => (
  <div className={classes.said}>
    <strong>{name}</strong>
    <div>{shareWords(value)}</div>
    <div>
      likely {shareWords(low)} to {shareWords(high)}
    </div>
    <div>of {countOf(leads, 'lead')}</div>
  </div>
);

interface RateChartProps {
  /** What the chart shows, in a sentence for those who don’t see it. */
  label: string;
  bars: readonly RateBar[];
  /** The share of all leads, drawn across. */
  average: number;
}

/** Shares as bars, each with the range it may well be in truth, and the average drawn across. */
export const RateChart = ({ label, bars, average }: RateChartProps) => {
  const data = bars.map((bar) => ({ ...bar, reach: [bar.value - bar.low, bar.high - bar.value] }));
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={260}>
        <ComposedChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={line} />
          <XAxis dataKey="name" tickLine={false} axisLine={{ stroke: line }} tick={{ fill: ink, fontSize: 12 }} />
          <YAxis
            width={44}
            tickLine={false}
            axisLine={false}
            tick={{ fill: ink, fontSize: 12 }}
            tickFormatter={(value: number) => shareWords(value)}
          />
          <Tooltip
            cursor={{ fill: 'var(--ripen-hover)' }}
            content={({ active, payload }) => {
              const bar = bars.find(({ name }) => name === payload?.[0]?.payload?.name);
              return active && bar !== undefined ? <Said bar={bar} /> : null;
            }}
          />
          <ReferenceLine y={average} stroke={ink} strokeDasharray="4 4" />
          <Bar
            dataKey="value"
            fill="var(--ripen-bar)"
            radius={[4, 4, 0, 0]}
            maxBarSize={48}
            minPointSize={2}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="reach"
              width={6}
              strokeWidth={1.5}
              stroke="var(--mantine-color-text)"
              isAnimationActive={false}
            />
          </Bar>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
};
