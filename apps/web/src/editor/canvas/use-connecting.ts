import {
  type IsValidConnection,
  type OnConnect,
  type OnConnectEnd,
  type OnConnectStart,
  useStoreApi,
} from '@xyflow/react';
import { useMemo } from 'react';
import { connect } from '../edits/connect.ts';
import { mayConnect, targetsOf } from '../graph/may-connect.ts';
import { type Bench, useBench } from '../model/bench.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import { lineOf } from './from-react-flow.ts';

/** The step below a point of the window, if there is one. */
const stepAt = (x: number, y: number): string | null => {
  const found = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return found instanceof HTMLElement ? (found.dataset.id ?? null) : null;
};

const pointOf = (event: MouseEvent | TouchEvent): { x: number; y: number } => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

/** Leads the port that a line is being drawn from to a step, if it may. */
const leadTo = ({ flow, view }: Bench, to: string): boolean => {
  const { connecting } = view.getState();
  if (!connecting?.targets.has(to)) return false;
  flow.getState().perform(connect, { from: connecting.from, port: connecting.port, to });
  return true;
};

const onThePane = ({ x, y }: { x: number; y: number }): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow__pane, .react-flow__edges') !== null;

/** What React Flow is told about drawing lines: by dragging, by clicking twice, onto a port, a card, or empty canvas. */
export const useConnecting = () => {
  const bench = useBench();
  const reactFlow = useStoreApi();
  return useMemo(() => {
    const { flow, view } = bench;
    const start: OnConnectStart = (_event, { nodeId, handleId, handleType }) => {
      if (nodeId === null || handleId === null || handleType !== 'source') return;
      view.setState({
        connecting: { from: nodeId, port: handleId, targets: targetsOf(flow.getState().document, nodeId) },
      });
    };
    const end: OnConnectEnd = (event, { isValid, fromNode, fromHandle }) => {
      const at = pointOf(event);
      const step = stepAt(at.x, at.y);
      const alone = isValid !== true && !view.getState().reconnecting;
      if (alone && step !== null) leadTo(bench, step);
      if (alone && step === null && fromNode && fromHandle?.type === 'source' && fromHandle.id && onThePane(at))
        askAtPort(bench, { from: fromNode.id, port: fromHandle.id }, at);
      view.setState({ connecting: null });
    };
    const finish: OnConnect = (connection) => {
      const line = lineOf(connection);
      if (line) flow.getState().perform(connect, line);
    };
    const valid: IsValidConnection = ({ source, target }) => {
      const { connecting } = view.getState();
      return connecting?.from === source
        ? connecting.targets.has(target)
        : mayConnect(flow.getState().document, source, target);
    };
    const clickedStep = (id: string): boolean => {
      if (!reactFlow.getState().connectionClickStartHandle || !leadTo(bench, id)) return false;
      reactFlow.setState({ connectionClickStartHandle: null });
      view.setState({ connecting: null });
      return true;
    };
    const giveUp = (): void => view.setState({ connecting: null });
    return { start, end, finish, valid, clickedStep, giveUp };
  }, [bench, reactFlow]);
};
