import { Alert } from '@mantine/core';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { sayStep } from '@ripen/workflow';
import { useBench, useFlow } from '../model/bench.ts';

/** Warns before a publish that leads will skip steps. */
export const DisabledSteps = () => {
  const { setting } = useBench();
  const nodes = useFlow(({ document }) => document.nodes);
  const disabled = nodes.filter((node) => node.disabled === true);
  if (disabled.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconPlayerSkipForward size={16} aria-hidden />}
      title={disabled.length === 1 ? 'One step is disabled' : `${disabled.length} steps are disabled`}
      data-testid="publish-disabled"
    >
      Leads go on from {disabled.length === 1 ? 'it' : 'them'} at once:{' '}
      {disabled.map((node) => sayStep({ ...node, disabled: false }, setting)).join(', ')}
    </Alert>
  );
};
