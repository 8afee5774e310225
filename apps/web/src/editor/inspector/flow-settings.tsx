import { Button, Divider, Stack, Text, TextInput } from '@mantine/core';
import type { Settings } from '@ripen/workflow';
import { IconGauge } from '@tabler/icons-react';
import { changeSettings } from '../edits/change-settings.ts';
import { rename } from '../edits/rename.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import classes from '../page/editor.module.css';
import { FlowExits, FlowGoal } from './flow-goal.tsx';
import { Downloads } from './downloads.tsx';
import { FlowPolicy } from './flow-policy.tsx';

const kinds = {
  nurture: 'A nurture flow: leads walk through it and time passes.',
  scoring: 'A scoring model: every event is weighed at once.',
};

const NurtureSettings = () => {
  const { flow, readOnly } = useBench();
  const settings = useFlow(({ document }) => document.settings);
  const faults = useView((view) => view.faults);
  const counts = useView((view) => view.counts);
  const below = '/settings';
  const problems = faults.flatMap((fault) =>
    fault.pointer.startsWith(below) ? [{ ...fault, pointer: fault.pointer.slice(below.length) }] : [],
  );
  const props = {
    settings,
    problems,
    readOnly,
    onChange: (changed: Settings) => flow.getState().perform(changeSettings, { settings: changed }),
  };
  return (
    <>
      <FlowPolicy {...props} />
      <Divider />
      <FlowGoal {...props} />
      <FlowExits {...props} />
      {counts && counts.goals + counts.exits > 0 ? (
        <Text size="sm" data-testid="goal-counts">
          {counts.goals} reached the goal, {counts.exits} left by such a rule.
        </Text>
      ) : null}
    </>
  );
};

const ToScore = () => {
  const { view } = useBench();
  return (
    <Button
      variant="default"
      leftSection={<IconGauge size={16} stroke={1.7} aria-hidden />}
      onClick={() => view.setState({ panel: 'score' })}
      style={{ alignSelf: 'flex-start' }}
    >
      Score and bands …
    </Button>
  );
};

/** The settings of the workflow as a whole. */
export const FlowSettings = () => {
  const { flow, kind, readOnly } = useBench();
  const name = useFlow(({ document }) => document.name);
  const { perform } = flow.getState();
  return (
    <div className={classes.panelBody}>
      <Stack gap="lg">
        <TextInput
          label="Name"
          value={name}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.value;
            if (wanted.trim() !== '') perform(rename, { name: wanted });
          }}
          maxLength={128}
          disabled={readOnly}
        />
        <Text size="sm" c="dimmed">
          {kinds[kind]}
        </Text>
        {kind === 'nurture' ? <NurtureSettings /> : <ToScore />}
        <Downloads />
      </Stack>
    </div>
  );
};
