import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { View } from '../geometry/view';
import { type Coverage, REPAINT } from '../mask/coverage';

/** Pixels of a canvas, one word each (R, G, B, A in memory order), row by row. */
export type Pixels = Size & { readonly data: Uint32Array };

/** However little of a screen pixel is painted, it shows: the smallest alpha of a pixel with any. */
const MIN_ALPHA = 64;

/** `#rrggbb` as an opaque word for `Pixels` (little-endian, like every machine a browser runs on). */
export function tintWord(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  const [r, g, b] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/**
 * Draws `coverage`, seen through `view`, into the pixels `area` of `out`: `tint` where it is painted, else clear.
 * Enlarged, each pixel shows the mask pixel under its centre; reduced, its alpha is the painted share.
 * Either way the result is a function of the bytes alone, so a part repainted equals the whole repainted.
 * @param view screen = photo · zoom + (x, y), in pixels of `out`
 * @param area whole pixels inside `out`
 */
export function tintPixels(
  coverage: Coverage,
  view: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  if (view.zoom >= 1) enlarge(coverage, view, tint, area, out);
  else reduce(coverage, view, tint, area, out);
}

function enlarge(
  { w, h, data }: Coverage,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  const columns = Int32Array.from({ length: area.w }, (_, i) =>
    Math.floor((area.x + i + 0.5 - x) / zoom),
  );
  const first = columns.findIndex((column) => column >= 0);
  const last = columns.findLastIndex((column) => column < w);
  let above = -1;
  for (let j = 0; j < area.h; j++) {
    const start = (area.y + j) * out.w + area.x;
    const row = Math.floor((area.y + j + 0.5 - y) / zoom);
    if (j > 0 && row === above) {
      out.data.copyWithin(start, start - out.w, start - out.w + area.w);
      continue;
    }
    above = row;
    out.data.fill(0, start, start + area.w);
    if (first < 0 || row < 0 || row >= h) continue;
    for (let i = first; i <= last; i++) {
      if (data[row * w + columns[i]!] === REPAINT) out.data[start + i] = tint;
    }
  }
}

function reduce(
  { w, h, data }: Coverage,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  const columns = boundaries(area.x, area.w, x, zoom, w);
  const rows = boundaries(area.y, area.h, y, zoom, h);
  const left = columns[0]!;
  const right = columns[area.w]!;
  const sums = new Uint32Array(area.w);
  for (let j = 0; j < area.h; j++) {
    const start = (area.y + j) * out.w + area.x;
    const top = rows[j]!;
    const bottom = rows[j + 1]!;
    sums.fill(0);
    for (let row = top; row < bottom; row++) {
      addRow(data.subarray(row * w + left, row * w + right), columns, left, sums);
    }
    for (let i = 0; i < area.w; i++) {
      const pixels = (columns[i + 1]! - columns[i]!) * (bottom - top);
      const alpha = sums[i] ? Math.max(MIN_ALPHA, Math.round(sums[i]! / pixels)) : 0;
      out.data[start + i] = alpha && (alpha << 24) | (tint & 0xffffff);
    }
  }
}

/** The first photo pixel of each of `length` canvas pixels from `from` on, and the end of the last, within 0…side. */
function boundaries(
  from: number,
  length: number,
  offset: number,
  zoom: number,
  side: number,
): Int32Array {
  return Int32Array.from({ length: length + 1 }, (_, i) =>
    Math.min(side, Math.max(0, Math.ceil((from + i - offset) / zoom - 0.5))),
  );
}

/** Adds the bytes of one photo row, which starts at column `left`, to the canvas pixels they fall into. */
function addRow(row: Uint8Array, columns: Int32Array, left: number, sums: Uint32Array): void {
  // Most rows are empty, or empty on both sides; the engine's own search is several times faster than a loop.
  const first = row.indexOf(REPAINT);
  if (first < 0) return;
  const last = row.lastIndexOf(REPAINT);
  let i = 0;
  while (columns[i + 1]! - left <= first) i++;
  for (; columns[i]! - left <= last && i < sums.length; i++) {
    let sum = sums[i]!;
    const end = columns[i + 1]! - left;
    for (let k = columns[i]! - left; k < end; k++) sum += row[k]!;
    sums[i] = sum;
  }
}
