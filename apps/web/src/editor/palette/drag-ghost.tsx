import { Portal } from '@mantine/core';
import { kindOf } from '@ripen/workflow';
import { editorOf } from '@ripen/workflow/editor';
import { useView } from '../model/bench.ts';
import classes from './palette.module.css';

/** The card that follows the pointer while a step is dragged from the palette. */
export const DragGhost = () => {
  const dragging = useView((view) => view.dragging);
  if (!dragging) return null;
  const Icon = editorOf(dragging.kind)?.icon;
  const style = { transform: `translate(${dragging.x + 10}px, ${dragging.y + 6}px)` };
  return (
    <Portal>
      <div className={classes.ghost} style={style} data-over={dragging.over.on} aria-hidden>
        {Icon ? <Icon size={17} stroke={1.7} /> : null}
        {kindOf(dragging.kind)?.label ?? dragging.kind}
      </div>
    </Portal>
  );
};
