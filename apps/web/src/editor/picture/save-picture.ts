import { saveFile } from '../../links/save-file.ts';
import type { Picture } from './picture.ts';
import type { Measure } from './svg-words.ts';
import { writeSvg } from './write-svg.ts';

/** How many pixels of a PNG a pixel of the canvas takes, if it isn't too large then for browsers to draw. */
const sharpness = 2;
const longest = 16_000;

const measuring = (): Measure => {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!pen) return text.length * 7;
    pen.font = font;
    return pen.measureText(text).width;
  };
};

/** Saves a picture as SVG. */
export const saveSvg = (picture: Picture): void =>
  saveFile(new Blob([writeSvg(picture, measuring()).svg], { type: 'image/svg+xml' }), picture.name, 'svg');

/** Saves a picture as PNG, on white and at twice its size; rejects where the browser can't draw it. */
export const savePng = async (picture: Picture): Promise<void> => {
  const { svg, width, height } = writeSvg(picture, measuring());
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(sharpness, longest / Math.max(width, height));
  const paper = document.createElement('canvas');
  [paper.width, paper.height] = [Math.round(width * scale), Math.round(height * scale)];
  paper.getContext('2d')?.drawImage(image, 0, 0, paper.width, paper.height);
  const png = await new Promise<Blob | null>((done) => paper.toBlob(done, 'image/png'));
  if (!png) throw new Error('the browser drew no picture');
  saveFile(png, picture.name, 'png');
};
