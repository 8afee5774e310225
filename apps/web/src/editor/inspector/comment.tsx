import { Textarea } from '@mantine/core';
import type { GraphNode } from '@ripen/workflow';
import { commentStep } from '../edits/comment-step.ts';
import { commentOn } from '../graph/notes.ts';
import { useBench, useFlow } from '../model/bench.ts';

/** What colleagues should know of a step; it changes nothing of what the step does. */
export const Comment = ({ node }: { node: GraphNode }) => {
  const { flow, readOnly } = useBench();
  const text = useFlow(({ document }) => commentOn(document, node.id));
  return (
    <Textarea
      mt="lg"
      label="Comment for colleagues"
      value={text}
      onChange={({ currentTarget }) =>
        flow.getState().perform(commentStep, { step: node.id, text: currentTarget.value })
      }
      autosize
      minRows={1}
      maxRows={8}
      maxLength={4_000}
      disabled={readOnly}
      data-testid="comment-field"
    />
  );
};
