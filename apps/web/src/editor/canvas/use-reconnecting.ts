import type { OnReconnect } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { connect } from '../edits/connect.ts';
import { disconnect } from '../edits/disconnect.ts';
import { useBench } from '../model/bench.ts';
import { lineOf } from './from-react-flow.ts';
import type { WayEdge } from './step-node.ts';

/** What React Flow is told about dragging the end of a line: somewhere else reconnects it, nowhere takes it away. */
export const useReconnecting = () => {
  const { flow, view } = useBench();
  const landed = useRef(false);
  return useMemo(() => {
    const onReconnectStart = (): void => {
      landed.current = false;
      view.setState({ reconnecting: true });
    };
    const onReconnect: OnReconnect<WayEdge> = (edge, connection) => {
      landed.current = true;
      const line = lineOf(connection);
      if (line) flow.getState().perform(connect, { ...line, instead: edge.id });
    };
    const onReconnectEnd = (_event: MouseEvent | TouchEvent, edge: WayEdge): void => {
      view.setState({ reconnecting: false });
      if (!landed.current) flow.getState().perform(disconnect, { edges: [edge.id] });
    };
    return { onReconnectStart, onReconnect, onReconnectEnd };
  }, [flow, view]);
};
