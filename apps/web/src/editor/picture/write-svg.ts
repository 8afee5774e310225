import type { NoteTone } from '@ripen/workflow';
import { edgesOf, type Picture, type PicturedNote } from './picture.ts';
import { svgCard } from './svg-card.ts';
import { faint, fontOf, letters, type Measure, svgWords } from './svg-words.ts';
import { wrapWords } from './wrap-words.ts';

const margin = 40;
const head = 48;

const tones: Readonly<Record<NoteTone, { fill: string; line: string }>> = {
  sand: { fill: '#faf3e3', line: '#e2d3ae' },
  plum: { fill: '#faecf7', line: '#e3bcd9' },
  green: { fill: '#eaf6ec', line: '#b9dcc0' },
  blue: { fill: '#eaf2fb', line: '#b8d0ea' },
};

const svgNote = ({ shape, text, tone, x, y, width, height }: PicturedNote, measure: Measure): string => {
  const { fill, line } = tones[tone];
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" fill-opacity="${shape === 'frame' ? 0.5 : 1}" stroke="${line}"/>`;
  const weight = shape === 'frame' ? 650 : 400;
  const rows = text.split('\n').flatMap((row) =>
    wrapWords(row, {
      width: width - 28,
      lines: shape === 'frame' ? 1 : 40,
      measure: (words) => measure(words, fontOf(13, weight)),
    }),
  );
  const fitting = rows.slice(0, Math.max(1, Math.floor((height - 16) / 18)));
  return (
    frame + fitting.map((row, index) => svgWords(row, { x: x + 14, y: y + 24 + index * 18, size: 13, weight })).join('')
  );
};

const svgLine = ({ path, passed, x, y }: Picture['lines'][number]): string => {
  const line = `<path d="${path}" fill="none" stroke="#b5ada5" stroke-width="1.5"/>`;
  return passed === null ? line : line + svgWords(passed, { x: x + 8, y: y + 4, size: 12, colour: faint, halo: true });
};

/** A picture of a whole workflow as an SVG document on white, whatever of it is seen on the screen; and its size in pixels. */
export const writeSvg = (picture: Picture, measure: Measure): { svg: string; width: number; height: number } => {
  const around = edgesOf(picture);
  const width = Math.ceil(Math.max(around.width, 240) + 2 * margin);
  const height = Math.ceil(around.height + 2 * margin + head);
  const [left, top] = [Math.floor(around.x - margin), Math.floor(around.y - margin - head)];
  const frames = picture.notes.filter(({ shape }) => shape === 'frame');
  const notes = picture.notes.filter(({ shape }) => shape === 'note');
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="${letters}">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>`,
    svgWords(picture.name, { x: left + margin, y: top + margin + 6, size: 20, weight: 650 }),
    ...frames.map((note) => svgNote(note, measure)),
    ...picture.lines.map(svgLine),
    ...picture.cards.map((card) => svgCard(card, measure)),
    ...notes.map((note) => svgNote(note, measure)),
    '</svg>',
  ];
  return { svg: `${parts.join('\n')}\n`, width, height };
};
