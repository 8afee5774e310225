import type { PicturedCard } from './picture.ts';
import { fontOf, type Measure, svgPill, svgWords } from './svg-words.ts';
import { wrapWords } from './wrap-words.ts';

const plain = { fill: '#ffffff', line: '#cfc8c1', ink: '#57504a' };
const waiting = { fill: '#d7f3ee', line: '#d7f3ee', ink: '#0b5f54' };

const rowHeight = 18;

const wordsOf = ({ title, sentence, x, y, width, height }: PicturedCard, measure: Measure): string => {
  const lines = (text: string, weight: number, most: number): string[] =>
    wrapWords(text, { width: width - 28, lines: most, measure: (words) => measure(words, fontOf(13.5, weight)) });
  const rows = [
    ...(title === null ? [] : lines(title, 650, 1).map((text) => ({ text, weight: 650 }))),
    ...lines(sentence, 500, title === null ? 3 : 2).map((text) => ({ text, weight: title === null ? 500 : 400 })),
  ];
  const top = y + height / 2 - (rows.length * rowHeight) / 2;
  return rows
    .map(({ text, weight }, index) =>
      svgWords(text, { x: x + 14, y: top + index * rowHeight + 13.5, size: 13.5, weight }),
    )
    .join('');
};

const frameOf = ({ starts, folded, x, y, width, height }: PicturedCard): string => {
  const frame = (by: number): string =>
    `<rect x="${x + by}" y="${y + 2 * by}" width="${width - 2 * by}" height="${height}" rx="10" fill="#ffffff" stroke="${starts ? '#a9559a' : '#d8d1ca'}"/>`;
  return (folded ? frame(4) + frame(2) : '') + frame(0);
};

/** The card of a step in SVG: its words, the names of its ways out, and who is inside. */
export const svgCard = (card: PicturedCard, measure: Measure): string => {
  const named = card.ports.length > 1 ? card.ports : [];
  const ways = named.map(({ name, x, y }) => svgPill({ text: name, x, y, colours: plain }, measure));
  const inside =
    card.inside === null
      ? ''
      : svgPill({ text: card.inside, x: card.x + card.width - 56, y: card.y, colours: waiting }, measure);
  return `<g>${frameOf(card)}${wordsOf(card, measure)}${ways.join('')}${inside}</g>`;
};
