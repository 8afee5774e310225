import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Inspector } from '../inspector/inspector.tsx';
import { FlowSettings } from '../inspector/flow-settings.tsx';
import { RunsPanel } from '../live/runs-panel.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { FoldedBranch } from '../inspector/folded-branch.tsx';
import { useFolds } from '../model/use-folds.ts';
import { ScoringPanel } from '../scoring/scoring-panel.tsx';
import { TravelPanel } from '../travel/travel-panel.tsx';
import { BacktestPanel } from '../backtest/backtest-panel.tsx';
import { closePanel } from './close-panel.ts';
import classes from './editor.module.css';

const Frame = ({ title, children }: { title: string; children: ReactNode }) => {
  const bench = useBench();
  return (
    <aside className={classes.panel} aria-label={title} data-testid="panel">
      <div className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{title}</h2>
        <CloseButton aria-label="Close" onClick={() => closePanel(bench)} />
      </div>
      {children}
    </aside>
  );
};

/** What stands at the right: the selected step's form, the workflow's settings, its runs, its future, or its past. */
export const SidePanel = () => {
  const panel = useView((view) => view.panel);
  const selected = useFlow(({ selection }) => (selection.nodes.length === 1 ? selection.nodes[0] : undefined));
  const folds = useFolds();
  const node = useFlow(({ document }) => document.nodes.find(({ id }) => id === selected));
  if (panel === 'flow')
    return (
      <Frame title="Workflow settings">
        <FlowSettings />
      </Frame>
    );
  if (panel === 'runs')
    return (
      <Frame title="Runs">
        <RunsPanel />
      </Frame>
    );
  if (panel === 'score')
    return (
      <Frame title="Score and bands">
        <ScoringPanel />
      </Frame>
    );
  if (panel === 'travel')
    return (
      <Frame title="Time travel">
        <TravelPanel />
      </Frame>
    );
  if (panel === 'backtest')
    return (
      <Frame title="Backtest">
        <BacktestPanel />
      </Frame>
    );
  if (panel === 'step' && node && folds.inside.has(node.id))
    return (
      <Frame title="Collapsed branch">
        <FoldedBranch first={node} />
      </Frame>
    );
  return panel === 'step' && node ? <Inspector key={node.id} node={node} /> : null;
};
