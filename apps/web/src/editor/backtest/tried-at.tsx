import { Count } from '@ripen/ui';
import { quoted } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { IconHistory } from '@tabler/icons-react';
import { wayName } from '../graph/ports-of.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import type { AskedFigure } from './asked-figure.ts';
import classes from './backtest.module.css';

/** Where on the screen a number of a backtest stands. */
export type Place = 'onCard' | 'onWay' | 'inOutline';

interface NumberProps {
  value: number;
  asked: AskedFigure;
  place: Place;
}

const Numbered = ({ value, asked, place }: NumberProps) => {
  const { view } = useBench();
  const icon = place === 'onCard' ? <IconHistory size={12} stroke={2} aria-hidden /> : null;
  if (value === 0)
    return (
      <span className={classes[place]} data-nobody title={`${asked.said}: nobody`} data-testid="tried">
        {icon}
        {place === 'onWay' ? 'nobody' : <Count value={0} />}
      </span>
    );
  return (
    <button
      type="button"
      className={`${classes[place]} nodrag nopan`}
      title={asked.said}
      aria-label={`${value.toLocaleString('en')}: ${asked.said}. Show these leads`}
      onClick={(event) => {
        // The card below would open its settings.
        event.stopPropagation();
        view.setState({ panel: 'backtest', figure: asked });
      }}
      data-testid="tried"
    >
      {icon}
      <Count value={value} />
    </button>
  );
};

/** How many leads would have come to a step, while a backtest is shown. */
export const TriedAtStep = ({ node, place }: { node: string; place: Place }) => {
  const { setting } = useBench();
  const leads = useView(({ tried }) => tried?.visits[node]?.leads ?? 0);
  const name = useFlow(({ document }) => {
    const step = document.nodes.find(({ id }) => id === node);
    return step ? drawNode(step, setting).sentence : node;
  });
  const asked: AskedFigure = {
    said: `Leads who would have come to ${quoted(name)}`,
    side: 'draft',
    figure: 'visits',
    node,
  };
  return <Numbered value={leads} asked={asked} place={place} />;
};

/** How many leads would have taken a way out of a step, while a backtest is shown. */
export const TriedOnWay = ({ from, port, place }: { from: string; port: string; place: Place }) => {
  const leads = useView(({ tried }) => tried?.passed[from]?.[port]?.leads ?? 0);
  const name = useFlow(({ document }) => wayName(document, { from, port }));
  const said = `Leads who would have gone on by “${name}”`;
  return <Numbered value={leads} asked={{ said, side: 'draft', figure: 'passed', node: from, port }} place={place} />;
};
