import type { GraphEdge, GraphNode } from '@ripen/workflow';
import { addAfter } from '../edits/add-after.ts';
import { connect } from '../edits/connect.ts';
import { wayName } from '../graph/ports-of.ts';
import { targetsOf } from '../graph/may-connect.ts';
import type { Bench } from '../model/bench.ts';
import { kindsFor } from './kinds-for.ts';

type Way = Omit<GraphEdge, 'to'>;

/** Where in the window to ask and, if the reader pointed at one, the new step's place on the canvas. */
interface Asking {
  x: number;
  y: number;
  place?: GraphNode['position'];
}

/** Asks what a port should lead to, a new step or one that stands, and leads it there. */
export const askAtPort = ({ flow, view, kind }: Bench, way: Way, { x, y, place }: Asking): void => {
  const { document, perform } = flow.getState();
  const leadsOn = document.edges.some(({ from, port }) => from === way.from && port === way.port);
  view.setState({
    picker: {
      x,
      y,
      title: `What comes after “${wayName(document, way)}”?`,
      kinds: kindsFor(kind, leadsOn ? 'between' : 'after'),
      targets: [...targetsOf(document, way.from)],
      onKind: (chosen) => perform(addAfter, { kind: chosen, ...way, at: place }),
      onTarget: (to) => perform(connect, { ...way, to }),
    },
  });
};
