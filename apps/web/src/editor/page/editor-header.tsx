import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { StatusPill } from '@ripen/ui';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconClockPlay,
  IconCommand,
  IconGauge,
  IconHistory,
  IconListTree,
  IconSettings,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LinkText } from '../../links/link-text.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import type { Panel } from '../model/view-store.ts';
import { useHead } from '../publish/head.ts';
import { PauseButton } from '../publish/pause-button.tsx';
import { ProblemsButton } from '../publish/problems-button.tsx';
import { PublishButton } from '../publish/publish-button.tsx';
import { SavedText } from '../save/saved-text.tsx';
import { ProgressPill } from '../changing/progress-pill.tsx';
import { RescorePill } from '../scoring/rescore-pill.tsx';
import classes from './editor.module.css';
import { NameField } from './name-field.tsx';

const History = () => {
  const { flow } = useBench();
  const past = useFlow((state) => state.past.at(-1)?.said);
  const future = useFlow((state) => state.future.at(-1)?.said);
  const { undo, redo } = flow.getState();
  return (
    <>
      <Tooltip label={past === undefined ? 'Nothing to undo' : `Undo ${past}`}>
        <ActionIcon
          size="lg"
          aria-label={past === undefined ? 'Undo' : `Undo ${past}`}
          disabled={past === undefined}
          onClick={undo}
          data-testid="undo"
        >
          <IconArrowBackUp size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={future === undefined ? 'Nothing to do again' : `Redo ${future}`}>
        <ActionIcon
          size="lg"
          aria-label={future === undefined ? 'Redo' : `Redo ${future}`}
          disabled={future === undefined}
          onClick={redo}
          data-testid="redo"
        >
          <IconArrowForwardUp size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
};

const Toggles = () => {
  const { view, kind, phone } = useBench();
  const panel = useView((state) => state.panel);
  const outline = useView((state) => state.outline);
  const toggle = (wanted: Panel) => () =>
    view.setState({ panel: panel === wanted ? null : wanted, run: null, runsAt: null, lit: null });
  const toggles = [
    { label: 'Outline', icon: IconListTree, on: outline, act: () => view.setState({ outline: !outline }) },
    { label: 'Runs', icon: IconUsers, on: panel === 'runs', act: toggle('runs') },
    { label: 'Time travel', icon: IconClockPlay, on: panel === 'travel', act: toggle('travel') },
    ...(kind === 'scoring'
      ? []
      : [{ label: 'Backtest', icon: IconHistory, on: panel === 'backtest', act: toggle('backtest') }]),
    ...(kind === 'scoring'
      ? [{ label: 'Score and bands', icon: IconGauge, on: panel === 'score', act: toggle('score') }]
      : []),
    { label: 'Workflow settings', icon: IconSettings, on: panel === 'flow', act: toggle('flow') },
    { label: 'Commands (Ctrl K)', icon: IconCommand, on: false, act: () => view.setState({ dialog: 'commands' }) },
  ];
  return toggles
    .filter(({ label }) => !phone || label === 'Runs' || label === 'Backtest' || label === 'Score and bands')
    .map(({ label, icon: Icon, on, act }) => (
      <Tooltip key={label} label={label}>
        <ActionIcon size="lg" variant={on ? 'light' : 'subtle'} aria-label={label} aria-pressed={on} onClick={act}>
          <Icon size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    ));
};

const Acts = () => {
  const { view, kind, readOnly } = useBench();
  const live = useHead(({ version, status }) => version !== null && status !== 'archived') && kind === 'nurture';
  return (
    <>
      {live ? (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => view.setState({ dialog: 'start' })}
        >
          Start for a lead
        </Button>
      ) : null}
      <PauseButton />
      {readOnly ? null : <PublishButton />}
    </>
  );
};

/** The bar over the editor: where one is, what the draft is called, whether it is saved, and what can be done with it. */
export const EditorHeader = () => {
  const { readOnly, phone, workflowId } = useBench();
  const status = useHead((workflow) => workflow.status);
  const version = useHead((workflow) => workflow.version);
  return (
    <header className={classes.header}>
      <Tooltip label="All workflows">
        <ActionIcon size="lg" component={Link} to="/workflows" aria-label="All workflows">
          <IconArrowLeft size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <NameField />
      <StatusPill status={status} />
      {version === null || phone ? null : (
        <Tooltip label="All versions, and what changed">
          <LinkText to="/workflows/$id/versions" params={{ id: workflowId }} className={classes.version}>
            Version {version}
          </LinkText>
        </Tooltip>
      )}
      {phone ? null : <SavedText />}
      {phone ? null : <RescorePill />}
      {phone ? null : <ProgressPill />}
      <span className={classes.grow} />
      {readOnly ? null : <History />}
      <Toggles />
      {phone ? null : (
        <>
          <span className={classes.divide} />
          <ProblemsButton />
          <Acts />
        </>
      )}
    </header>
  );
};
