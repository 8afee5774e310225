/** The size that cards are laid out with, in the canvas's own pixels, and the room kept between them. */
export const cardSize = { width: 272, height: 72, across: 56, down: 72 } as const;

/** The raster that positions keep to. */
export const raster = 8;

/** A position on the raster. */
export const onRaster = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
  x: Math.round(x / raster) * raster,
  y: Math.round(y / raster) * raster,
});
