import { Alert, Button } from '@mantine/core';
import type { GraphNode } from '@ripen/workflow';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { disable } from '../edits/disable.ts';
import { useBench } from '../model/bench.ts';

/** Says of a disabled step what that means, and lets it take part again. */
export const DisabledNotice = ({ node }: { node: GraphNode }) => {
  const { flow, readOnly } = useBench();
  if (node.disabled !== true) return null;
  return (
    <Alert
      color="gray"
      mb="md"
      icon={<IconPlayerSkipForward size={16} aria-hidden />}
      title="This step is disabled"
      data-testid="disabled-notice"
    >
      Leads go on from it at once, and it does nothing. Their journal says so.
      {readOnly ? null : (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          display="block"
          onClick={() => flow.getState().perform(disable, { nodes: [node.id], disabled: false })}
        >
          Enable
        </Button>
      )}
    </Alert>
  );
};
