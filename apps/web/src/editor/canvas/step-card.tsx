import { editorOf } from '@ripen/workflow/editor';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useBench, useView } from '../model/bench.ts';
import type { ViewState } from '../model/view-store.ts';
import { CardComment } from './card-comment.tsx';
import { CardCounts } from './card-counts.tsx';
import { CardTimes } from './card-times.tsx';
import { cardSize } from '../graph/card-size.ts';
import { OpenPort } from './open-port.tsx';
import classes from './step-card.module.css';
import type { StepData, StepNode } from './step-node.ts';

const lightOf = ({ lit }: ViewState, id: string): string | undefined => {
  if (!lit) return undefined;
  if (lit.now === id) return lit.parked ? 'parked' : 'now';
  return lit.nodes.has(id) ? 'passed' : 'aside';
};

const aimOf = ({ connecting }: ViewState, id: string): string | undefined =>
  connecting ? (connecting.targets.has(id) ? 'may' : 'may-not') : undefined;

const placeOf = (index: number, count: number): string => `${((index + 0.5) / count) * 100}%`;

// Names of ways stand side by side on one edge of the card; none may cover its neighbour.
const roomOf = (count: number): number => Math.max(40, cardSize.width / count - 6);

const Ports = ({ data, id }: { data: StepData; id: string }) => {
  const { readOnly } = useBench();
  const { ports, portName, sentence } = data.drawn;
  const right = data.direction === 'right';
  return ports.map((port, index) => {
    const open = !data.taken.includes(port);
    const place = placeOf(index, ports.length);
    return (
      <div key={port} className={classes.port} style={right ? { top: place } : { left: place }}>
        <Handle
          type="source"
          id={port}
          position={right ? Position.Right : Position.Bottom}
          className={ports.length > 1 ? classes.named : classes.dot}
          isConnectable={!readOnly}
          data-port={port}
          title={ports.length > 1 ? portName(port) : undefined}
          style={right ? undefined : { maxWidth: roomOf(ports.length) }}
          role="img"
          aria-label={`Way out “${portName(port)}” of ${sentence}`}
        >
          {ports.length > 1 ? <span className={classes.way}>{portName(port)}</span> : null}
        </Handle>
        {open && !readOnly ? <OpenPort node={id} port={port} /> : null}
      </div>
    );
  });
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const Faults = ({ faults }: Pick<StepData, 'faults'>) => {
  const [first, ...more] = faults;
  if (!first) return null;
  return (
    <div className={classes.fault} data-testid="fault">
      <IconAlertTriangle size={14} stroke={2} aria-hidden />
      <span>
        {capital(first.detail)}
        {more.length > 0 ? ` (and ${more.length} more)` : ''}
      </span>
    </div>
  );
};

/** A step on the canvas: its sentence, what is wrong with it, who is inside, and its ways out. */
const Card = ({ id, data, selected }: NodeProps<StepNode>) => {
  const { readOnly } = useBench();
  const light = useView((view) => lightOf(view, id));
  const aim = useView((view) => aimOf(view, id));
  const Icon = editorOf(data.node.kind)?.icon ?? IconAlertTriangle;
  const { drawn, faults } = data;
  return (
    <div
      className={classes.card}
      data-kind={data.node.kind}
      data-selected={selected || undefined}
      data-faulty={faults.length > 0 || undefined}
      data-light={light}
      data-aim={aim}
      data-starts={drawn.starts || undefined}
      data-disabled={data.node.disabled || undefined}
      data-direction={data.direction}
      style={data.direction === 'right' ? { minHeight: 20 + drawn.ports.length * 30 } : undefined}
    >
      {drawn.starts ? null : (
        <Handle
          type="target"
          position={data.direction === 'right' ? Position.Left : Position.Top}
          className={`${classes.dot} ${classes.into}`}
          isConnectable={!readOnly}
          isConnectableStart={false}
          data-port="in"
          role="img"
          aria-label={`Way into ${drawn.sentence}`}
        />
      )}
      <CardCounts node={id} />
      <CardComment node={id} />
      <div className={classes.body}>
        <span className={classes.icon}>
          <Icon size={18} stroke={1.7} aria-hidden />
        </span>
        <span className={classes.words}>
          {data.node.title === undefined ? null : <span className={classes.title}>{data.node.title}</span>}
          <span className={classes.sentence} title={drawn.sentence}>
            {drawn.sentence}
          </span>
        </span>
      </div>
      <Faults faults={faults} />
      <CardTimes node={id} />
      <Ports data={data} id={id} />
    </div>
  );
};

/** The card of a step; drawn again only when something on it changed. */
export const StepCard = memo(Card);
