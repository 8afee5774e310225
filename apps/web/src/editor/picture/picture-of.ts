import type { WorkflowCounts } from '@ripen/contract';
import type { GraphEdge, GraphNode, Setting, WorkflowDocument } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { getSmoothStepPath, Position } from '@xyflow/react';
import { countOf } from '../../words/count-of.ts';
import { cardSize } from '../graph/card-size.ts';
import { type Direction, directionOf } from '../graph/direction.ts';
import { foldedDocument, type Folds } from '../graph/fold.ts';
import { placedNotes } from '../graph/notes.ts';
import { insideOf } from '../live/inside-of.ts';
import type { Picture, PicturedCard } from './picture.ts';

/** What a picture is made of; `sizes` are those of the cards as they stand on the screen, where they do. */
export interface Pictured {
  document: WorkflowDocument;
  setting: Setting;
  folds: Folds;
  counts: WorkflowCounts | null;
  sizes: ReadonlyMap<string, { width: number; height: number }>;
}

const figures = new Intl.NumberFormat('en-GB');

const portsAt = (
  box: Omit<PicturedCard, 'ports'>,
  names: readonly string[],
  direction: Direction,
): PicturedCard['ports'] =>
  names.map((name, index) => {
    const share = (index + 0.5) / names.length;
    return direction === 'down'
      ? { name, x: box.x + box.width * share, y: box.y + box.height }
      : { name, x: box.x + box.width, y: box.y + box.height * share };
  });

const cardOf = (node: GraphNode, of: Pictured): { card: PicturedCard; ports: readonly string[] } => {
  const { document, setting, folds, counts, sizes } = of;
  const steps = folds.inside.get(node.id);
  const drawn = drawNode(document.nodes.find(({ id }) => id === node.id) ?? node, setting);
  const now = counts?.nodes[node.id]?.inside ?? 0;
  const own = {
    ...node.position,
    ...(sizes.get(node.id) ?? { width: cardSize.width, height: cardSize.height }),
    id: node.id,
    title: steps ? (node.title ?? drawn.sentence) : (node.title ?? null),
    sentence: steps ? countOf(steps.length, 'step') + insideOf(counts, steps) : drawn.sentence,
    inside: steps || now === 0 ? null : `${figures.format(now)} inside`,
    starts: !steps && drawn.starts,
    folded: steps !== undefined,
  };
  const ports = steps ? [''] : drawn.ports;
  const names = ports.map((port) => drawn.portName(port));
  return { card: { ...own, ports: portsAt(own, names, directionOf(document)) }, ports: steps ? [] : ports };
};

type Cards = ReadonlyMap<string, ReturnType<typeof cardOf>>;

const lineOf = ({ from, port, to }: GraphEdge, cards: Cards, of: Pictured): Picture['lines'] => {
  const [source, target] = [cards.get(from), cards.get(to)?.card];
  if (!source || !target) return [];
  const down = directionOf(of.document) === 'down';
  const start = source.card.ports[Math.max(0, source.ports.indexOf(port))];
  if (!start) return [];
  const [path, x, y] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: down ? Position.Bottom : Position.Right,
    targetX: down ? target.x + target.width / 2 : target.x,
    targetY: down ? target.y : target.y + target.height / 2,
    targetPosition: down ? Position.Top : Position.Left,
    borderRadius: 12,
  });
  const passed = of.counts?.nodes[from]?.passed[port] ?? 0;
  return [{ path, x, y, passed: passed > 0 ? figures.format(passed) : null }];
};

/** The picture of a workflow with its numbers: all of it, with folded branches as one card each. */
export const pictureOf = (of: Pictured): Picture => {
  const { nodes, edges } = foldedDocument(of.document, of.folds);
  const cards: Cards = new Map(nodes.map((node) => [node.id, cardOf(node, of)]));
  return {
    name: of.document.name,
    cards: [...cards.values()].map(({ card }) => card),
    lines: edges.flatMap((edge) => lineOf(edge, cards, of)),
    notes: placedNotes(of.document).map(({ shape, text, tone, position, size }) => ({
      shape,
      text,
      tone,
      ...position,
      ...size,
    })),
  };
};
