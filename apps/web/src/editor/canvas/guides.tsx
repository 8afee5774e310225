import { ViewportPortal } from '@xyflow/react';
import { useView } from '../model/bench.ts';
import classes from './flow-canvas.module.css';

/** The lines that show what a dragged step stands in line with. */
export const Guides = () => {
  const guides = useView((view) => view.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={classes.guides} aria-hidden data-testid="guides">
        {guides.map(({ axis, at, from, to }) => (
          <line
            key={`${axis} ${at}`}
            {...(axis === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at })}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
};
