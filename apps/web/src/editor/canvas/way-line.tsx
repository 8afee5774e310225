import { Count } from '@ripen/ui';
import { IconPlus } from '@tabler/icons-react';
import { BaseEdge, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { memo, type MouseEvent } from 'react';
import { TriedOnWay } from '../backtest/tried-at.tsx';
import { wayName } from '../graph/ports-of.ts';
import { saidOfPeriod } from '../live/periods.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import { OnLabelLayer } from './label-layer.tsx';
import type { WayEdge } from './step-node.ts';
import classes from './way-line.module.css';

const Middle = ({ way, id, at }: { way: { from: string; port: string }; id: string; at: { x: number; y: number } }) => {
  const bench = useBench();
  const name = useFlow(({ document }) => wayName(document, way));
  const passed = useView(({ counts }) => counts?.nodes[way.from]?.passed[way.port] ?? 0);
  const period = useView((view) => view.period);
  const tried = useView((state) => state.tried !== null);
  const over = useView(({ dragging }) => dragging?.over.on === 'edge' && dragging.over.edge === id);
  const ask = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const { right, top } = currentTarget.getBoundingClientRect();
    askAtPort(bench, way, { x: right + 6, y: top });
  };
  return (
    <div
      className={`${classes.middle} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      data-edge={id}
      data-over={over || undefined}
    >
      {bench.readOnly ? null : (
        <button
          type="button"
          className={classes.plus}
          onClick={ask}
          tabIndex={-1}
          aria-label={`Insert a step after “${name}”`}
          data-testid="plus-edge"
        >
          <IconPlus size={12} stroke={2.2} aria-hidden />
        </button>
      )}
      {tried ? <TriedOnWay from={way.from} port={way.port} place="onWay" /> : null}
      {passed > 0 && !tried ? (
        <span className={classes.passed} data-testid="passed" title={saidOfPeriod(period)}>
          <Count value={passed} />
        </span>
      ) : null}
    </div>
  );
};

const Line = (props: EdgeProps<WayEdge>) => {
  const { id, source, sourceHandleId, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected } =
    props;
  const port = sourceHandleId ?? '';
  const light = useView(({ lit }) => (lit ? (lit.ways.has(`${source}/${port}`) ? 'passed' : 'aside') : undefined));
  const over = useView(({ dragging }) => dragging?.over.on === 'edge' && dragging.over.edge === id);
  const [path, x, y] = getSmoothStepPath({
    sourceX,
    sourceY,
    sourcePosition,
    targetX,
    targetY,
    targetPosition,
    borderRadius: 12,
  });
  return (
    <g className={classes.line} data-light={light} data-selected={selected || undefined} data-over={over || undefined}>
      <BaseEdge id={id} path={path} interactionWidth={28} />
      {props.data?.folded === true ? null : (
        <OnLabelLayer>
          <Middle way={{ from: source, port }} id={id} at={{ x, y }} />
        </OnLabelLayer>
      )}
    </g>
  );
};

/** A line on the canvas, with a plus in its middle and how many leads passed it. */
export const WayLine = memo(Line);
