import {
  type IsValidConnection,
  type OnConnect,
  type OnConnectEnd,
  type OnConnectStart,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { useMemo } from 'react';
import { connect } from '../edits/connect.ts';
import { cardSize } from '../graph/card-size.ts';
import { mayConnect, targetsOf } from '../graph/may-connect.ts';
import { type Bench, useBench } from '../model/bench.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import { lineOf } from './from-react-flow.ts';
import { isOnThePane, pointOf, stepAt } from './under-the-pointer.ts';

interface Point {
  x: number;
  y: number;
}

/** The place of a card whose way in is at a point. */
const below = ({ x, y }: Point): Point => ({ x: x - cardSize.width / 2, y });

/** Leads the port that a line is being drawn from to a step, if it may. */
const leadTo = ({ flow, view }: Bench, to: string): boolean => {
  const { connecting } = view.getState();
  if (!connecting?.targets.has(to)) return false;
  flow.getState().perform(connect, { from: connecting.from, port: connecting.port, to });
  return true;
};

const start =
  ({ flow, view }: Bench): OnConnectStart =>
  (_event, { nodeId, handleId, handleType }) => {
    if (nodeId === null || handleId === null || handleType !== 'source') return;
    const targets = targetsOf(flow.getState().document, nodeId);
    view.setState({ connecting: { from: nodeId, port: handleId, targets } });
  };

const end =
  (bench: Bench, toFlow: (at: Point) => Point): OnConnectEnd =>
  (event, { isValid, fromNode, fromHandle }) => {
    const at = pointOf(event);
    const step = stepAt(at);
    const alone = isValid !== true && !bench.view.getState().reconnecting;
    if (alone && step !== null) leadTo(bench, step);
    if (alone && step === null && fromNode && fromHandle?.type === 'source' && fromHandle.id && isOnThePane(at))
      askAtPort(bench, { from: fromNode.id, port: fromHandle.id }, { ...at, place: below(toFlow(at)) });
    bench.view.setState({ connecting: null });
  };

const finish =
  ({ flow }: Bench): OnConnect =>
  (connection) => {
    const line = lineOf(connection);
    if (line) flow.getState().perform(connect, line);
  };

const isValid =
  ({ flow, view }: Bench): IsValidConnection =>
  ({ source, target }) => {
    const { connecting } = view.getState();
    if (connecting?.from === source) return connecting.targets.has(target);
    return mayConnect(flow.getState().document, source, target);
  };

/** What React Flow is told about drawing lines: by dragging, by clicking twice, onto a port, a card, or empty canvas. */
export const useConnecting = () => {
  const bench = useBench();
  const reactFlow = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const giveUp = (): void => bench.view.setState({ connecting: null });
    const clickedStep = (id: string): boolean => {
      if (!reactFlow.getState().connectionClickStartHandle || !leadTo(bench, id)) return false;
      reactFlow.setState({ connectionClickStartHandle: null });
      giveUp();
      return true;
    };
    const props = {
      onConnect: finish(bench),
      onConnectStart: start(bench),
      onConnectEnd: end(bench, screenToFlowPosition),
      onClickConnectStart: start(bench),
      onClickConnectEnd: giveUp,
      isValidConnection: isValid(bench),
    };
    return { clickedStep, props };
  }, [bench, reactFlow, screenToFlowPosition]);
};
