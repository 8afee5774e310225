import type { NoteTone } from '@ripen/workflow';
import type { Box } from '../graph/line-up.ts';

/** A card of a picture: its words, who is inside, and where each way out leaves it. */
export interface PicturedCard extends Box {
  id: string;
  title: string | null;
  sentence: string;
  inside: string | null;
  starts: boolean;
  folded: boolean;
  ports: readonly { name: string; x: number; y: number }[];
}

/** A note or a frame of a picture. */
export interface PicturedNote extends Box {
  shape: 'note' | 'frame';
  text: string;
  tone: NoteTone;
}

/** A whole workflow as it is drawn on paper: everything in the canvas's own pixels. */
export interface Picture {
  name: string;
  cards: readonly PicturedCard[];
  lines: readonly { path: string; passed: string | null; x: number; y: number }[];
  notes: readonly PicturedNote[];
}

/** The least rectangle around everything on a picture. */
export const edgesOf = ({ cards, notes }: Picture): Box => {
  const boxes = [...cards, ...notes];
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};
