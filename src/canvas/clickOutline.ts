import type { ImagePoint } from '../geometry/point';
import { REPAINT } from '../mask/coverage';
import { rasterise, reachOfSegment } from '../mask/rasterise';

/** The edge of some pixels: an SVG path in photo pixels, from the pixel at (x,y) on. */
export type PixelOutline = { readonly x: number; readonly y: number; readonly path: string };

/** The edge of the pixels that a click there paints with a brush of that diameter (photo px): found by painting it. */
export function clickOutline(at: ImagePoint, size: number): PixelOutline {
  const radius = Math.max(1, size) / 2;
  const [x, y] = [Math.floor(at.x - radius), Math.floor(at.y - radius)];
  const side = Math.ceil(2 * radius) + 2;
  const dab = { w: side, h: side, data: new Uint8Array(side * side) };
  const disc = { x: at.x - x, y: at.y - y, radius };
  rasterise(dab, disc, disc, REPAINT, reachOfSegment(dab, disc, disc));
  return { x, y, path: edge(dab.data, side) };
}

/** Down the right ends of the rows and up the left ones: a disc has one span a row, and no row in between without. */
function edge(data: Uint8Array, side: number): string {
  let down = '';
  let up = '';
  for (let row = 0; row < side; row++) {
    const pixels = data.subarray(row * side, (row + 1) * side);
    const left = pixels.indexOf(REPAINT);
    if (left < 0) continue;
    down += `${down ? 'H' : `M${left} ${row}H`}${pixels.lastIndexOf(REPAINT) + 1}V${row + 1}`;
    up = `H${left}V${row}${up}`;
  }
  return `${down}${up}Z`;
}
