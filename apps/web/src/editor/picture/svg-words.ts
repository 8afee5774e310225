/** How wide a text is in pixels, written in a font such as `500 13.5px sans-serif`. */
export type Measure = (text: string, font: string) => number;

/** Letters that every machine has, so that a picture looks the same wherever it is opened. */
export const letters = 'system-ui, sans-serif';

const ink = '#2b2724';
export const faint = '#6f6862';

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Written {
  x: number;
  y: number;
  size: number;
  weight?: number;
  colour?: string;
  anchor?: 'start' | 'middle';
  /** White around the letters, for words that lie on a line. */
  halo?: boolean;
}

/** The font that words of a size and weight are measured in. */
export const fontOf = (size: number, weight: number): string => `${weight} ${size}px ${letters}`;

/** A line of words in SVG, on the line that its letters stand on. */
export const svgWords = (text: string, written: Written): string => {
  const { x, y, size, weight = 400, colour = ink, anchor = 'start', halo = false } = written;
  const around = halo ? ' stroke="#ffffff" stroke-width="5" paint-order="stroke"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"${around}>${safe(text)}</text>`;
};

interface Pill {
  text: string;
  x: number;
  y: number;
  colours: { fill: string; line: string; ink: string };
}

/** A short word in a rounded frame, its middle at a point. */
export const svgPill = ({ text, x, y, colours }: Pill, measure: Measure): string => {
  const width = measure(text, fontOf(12, 550)) + 18;
  const frame = `<rect x="${x - width / 2}" y="${y - 11}" width="${width}" height="22" rx="11" fill="${colours.fill}" stroke="${colours.line}"/>`;
  return frame + svgWords(text, { x, y: y + 4, size: 12, weight: 550, colour: colours.ink, anchor: 'middle' });
};
