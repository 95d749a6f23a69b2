import { intersectRects, isEmptyRect, type Rect, roundRectOut } from '../geometry/rect';
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
  for (let j = 0; j < area.h; j++) {
    const start = (area.y + j) * out.w + area.x;
    out.data.fill(0, start, start + area.w);
  }
  const { x, y, zoom } = view;
  const photo = roundRectOut({ x, y, w: coverage.w * zoom, h: coverage.h * zoom });
  const shown = intersectRects(area, photo);
  if (isEmptyRect(shown)) return;
  if (zoom >= 1) enlarge(coverage, view, tint, shown, out);
  else reduce(coverage, view, tint, shown, out);
}

function enlarge(
  { w, h, data }: Coverage,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  { w: stride, data: words }: Pixels,
): void {
  const columns = Int32Array.from({ length: area.w }, (_, i) =>
    Math.floor((area.x + i + 0.5 - x) / zoom),
  );
  // Half a canvas pixel at the edge need not show any photo.
  const first = columns.findIndex((column) => column >= 0);
  const last = columns.findLastIndex((column) => column < w);
  let above = -1;
  for (let j = 0; j < area.h; j++) {
    const start = (area.y + j) * stride + area.x;
    const row = Math.floor((area.y + j + 0.5 - y) / zoom);
    if (row < 0 || row >= h) continue;
    if (j > 0 && row === above) {
      words.copyWithin(start, start - stride, start - stride + area.w);
      continue;
    }
    above = row;
    const bytes = data.subarray(row * w, (row + 1) * w);
    for (let i = first; i <= last; i++) {
      if (bytes[columns[i]!] === REPAINT) words[start + i] = tint;
    }
  }
}

function reduce(
  { w, h, data }: Coverage,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  { w: stride, data: words }: Pixels,
): void {
  const columns = boundaries(area.x, area.w, x, zoom, w);
  const rows = boundaries(area.y, area.h, y, zoom, h);
  const counter = createRowCounter(columns);
  const left = columns[0]!;
  const right = columns[area.w]!;
  for (let j = 0; j < area.h; j++) {
    const start = (area.y + j) * stride + area.x;
    const top = rows[j]!;
    const bottom = rows[j + 1]!;
    for (let row = top; row < bottom; row++) {
      counter.add(data.subarray(row * w + left, row * w + right));
    }
    const painted = counter.take();
    for (let i = 0; i < area.w; i++) {
      if (painted[i] === 0) continue;
      const pixels = (columns[i + 1]! - columns[i]!) * (bottom - top);
      words[start + i] = painted[i] === pixels ? tint : shade(tint, painted[i]! / pixels);
    }
  }
}

function shade(tint: number, share: number): number {
  return (Math.max(MIN_ALPHA, Math.round(255 * share)) << 24) | (tint & 0xffffff);
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

/**
 * Counts the painted pixels of photo rows (from column `columns[0]` on) by the canvas pixel they fall into. Works on
 * whole runs, with the engine's own search between them: byte by byte, a large photo is too slow to zoom.
 */
function createRowCounter(columns: Int32Array) {
  const left = columns[0]!;
  const cells = columns.length - 1;
  const cellOf = new Int32Array(columns[cells]! - left);
  for (let i = 0; i < cells; i++) cellOf.fill(i, columns[i]! - left, columns[i + 1]! - left);
  /** Painted pixels in cells that a run covers in part. */
  const partial = new Int32Array(cells);
  /** By how much the number of runs that cover a cell whole rises from the cell before. */
  const rise = new Int32Array(cells + 1);
  const counts = new Int32Array(cells);

  return {
    add(row: Uint8Array): void {
      let from = row.indexOf(REPAINT);
      while (from >= 0) {
        let to = row.indexOf(0, from);
        if (to < 0) to = row.length;
        const first = cellOf[from]!;
        const last = cellOf[to - 1]!;
        if (first === last) {
          partial[first]! += to - from;
        } else {
          partial[first]! += columns[first + 1]! - left - from;
          partial[last]! += to - (columns[last]! - left);
          rise[first + 1]!++;
          rise[last]!--;
        }
        from = row.indexOf(REPAINT, to);
      }
    },
    /** Each cell's count since the last call, in an array that the next call reuses. */
    take(): Int32Array {
      let runs = 0;
      for (let i = 0; i < cells; i++) {
        runs += rise[i]!;
        counts[i] = partial[i]! + runs * (columns[i + 1]! - columns[i]!);
      }
      partial.fill(0);
      rise.fill(0);
      return counts;
    },
  };
}
