import { TextInput } from '@mantine/core';
import { type GraphNode, kindOf } from '@ripen/workflow';
import { renameStep } from '../edits/rename-step.ts';
import { useBench } from '../model/bench.ts';

/** The name that people give a step; it stands over its sentence on the card. */
export const StepTitle = ({ node }: { node: GraphNode }) => {
  const { flow, readOnly } = useBench();
  return (
    <TextInput
      mt="lg"
      label="Name of this step"
      placeholder={kindOf(node.kind)?.label ?? node.kind}
      value={node.title ?? ''}
      onChange={({ currentTarget }) =>
        flow.getState().perform(renameStep, { node: node.id, title: currentTarget.value })
      }
      maxLength={80}
      disabled={readOnly}
      data-testid="step-title"
    />
  );
};
