import { drawNode } from '@ripen/workflow/editor';
import { IconFold } from '@tabler/icons-react';
import { countOf } from '../../words/count-of.ts';
import { insideOf } from '../live/inside-of.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { unfold } from '../model/fold-up.ts';
import classes from './outline.module.css';

/** A branch that is folded up, in the outline: how many steps it holds and who waits in them; opens when pressed. */
export const OutlineFold = ({ first, inside }: { first: string; inside: readonly string[] }) => {
  const { view, setting } = useBench();
  const node = useFlow(({ document }) => document.nodes.find(({ id }) => id === first));
  const selected = useFlow(({ selection }) => selection.nodes.includes(first));
  const said = useView(({ counts }) => insideOf(counts, inside));
  return (
    <div className={classes.step} data-selected={selected || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-expanded={false}
        onClick={() => unfold(view, first)}
        data-testid="outline-folded"
      >
        <IconFold size={16} stroke={1.7} aria-hidden />
        <span>
          {node ? <strong>{node.title ?? drawNode(node, setting).sentence}: </strong> : null}
          {countOf(inside.length, 'step')}
          {said}
        </span>
      </button>
    </div>
  );
};
