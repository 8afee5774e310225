import { Button, Text } from '@mantine/core';
import type { GraphNode } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { IconArrowsMoveVertical } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { countOf } from '../../words/count-of.ts';
import { showStep } from '../canvas/show-step.ts';
import { insideOf } from '../live/inside-of.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { unfold } from '../model/fold-up.ts';
import { useFolds } from '../model/use-folds.ts';
import classes from '../page/editor.module.css';

/** What a folded branch holds, step by step; each leads to its settings, for which the branch opens. */
export const FoldedBranch = ({ first }: { first: GraphNode }) => {
  const bench = useBench();
  const reactFlow = useReactFlow();
  const { inside } = useFolds();
  const ids = inside.get(first.id) ?? [];
  const nodes = useFlow(({ document }) => document.nodes);
  const said = useView(({ counts }) => insideOf(counts, ids));
  const show = (id: string): void => {
    unfold(bench.view, first.id);
    showStep(bench, reactFlow, id);
  };
  return (
    <div className={classes.panelBody} data-testid="folded-branch">
      <Text size="sm" mb="md">
        {countOf(ids.length, 'step')}
        {said}. Whatever you do with this card is done with all of them: moving, copying, removing.
      </Text>
      <Button
        variant="default"
        size="xs"
        mb="md"
        leftSection={<IconArrowsMoveVertical size={14} aria-hidden />}
        onClick={() => unfold(bench.view, first.id)}
      >
        Expand
      </Button>
      <ol className={classes.foldedSteps}>
        {nodes
          .filter(({ id }) => ids.includes(id))
          .map((node) => (
            <li key={node.id}>
              <button type="button" onClick={() => show(node.id)}>
                {node.title ?? drawNode(node, bench.setting).sentence}
              </button>
            </li>
          ))}
      </ol>
    </div>
  );
};
