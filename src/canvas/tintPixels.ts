import { intersectRects, isEmptyRect, type Rect, roundRectOut } from '../geometry/rect';
import type { View } from '../geometry/view';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';
import type { PaintedSpans, Span } from './paintedSpans';

/** A rectangle of a canvas (whole pixels): one word each (R, G, B, A in memory order), row by row. */
export type Pixels = Rect & { readonly data: Uint32Array };

/** However little of a screen pixel is painted, it shows: the smallest alpha of a pixel with any. */
const MIN_ALPHA = 64;

/** What a mask is shown with, as opaque words for `Pixels`. */
export type Ink = {
  readonly tint: number;
  /** What every second diagonal stripe is drawn with; null for none. */
  readonly stripe: number | null;
};

/** A stripe's width, counted along a row; a power of two. */
const STRIPE = 4;

const RGB = 0xffffff;
const BLACK = 0xff000000;
const WHITE = 0xffffffff;

/** The ink of a colour, `#rrggbb`; `pattern` adds stripes of black or white, so that hue alone need not tell the mask. */
export function inkOf(colour: string, pattern: boolean): Ink {
  const rgb = Number.parseInt(colour.slice(1), 16);
  const [r, g, b] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  // Little-endian, like every machine a browser runs on.
  const tint = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  // Rec. 709 weights: what of the colour is light.
  const isLight = 0.2126 * r + 0.7152 * g + 0.0722 * b > 127;
  return { tint, stripe: pattern ? (isLight ? BLACK : WHITE) : null };
}

/**
 * Draws `coverage`, seen through `view`, into `out`: the ink where it is painted, else clear. Enlarged, each pixel
 * shows the mask pixel under its centre; reduced, its alpha is the painted share. Stripes are as wide at any zoom,
 * and move with the photo's corner.
 * Each pixel is a function of the bytes alone, so a part repainted equals the whole repainted.
 * @param painted of this coverage, told of every change · @param view screen = photo · zoom + (x, y), in pixels of the canvas
 */
export function tintPixels(
  coverage: Coverage,
  painted: PaintedSpans,
  view: View,
  ink: Ink,
  out: Pixels,
): void {
  out.data.fill(0, 0, out.w * out.h);
  const { x, y, zoom } = view;
  const photo = roundRectOut({ x, y, w: coverage.w * zoom, h: coverage.h * zoom });
  const shown = intersectRects(out, photo);
  if (isEmptyRect(shown)) return;
  if (zoom >= 1) enlarge(coverage, painted, view, ink.tint, shown, out);
  else reduce(coverage, painted, view, ink.tint, shown, out);
  if (ink.stripe !== null) stripe(out, Math.floor(x) + Math.floor(y), ink.stripe);
}

/** Gives every second diagonal stripe of what is painted another colour, its alpha as it was. */
function stripe({ x, y, w, h, data: words }: Pixels, origin: number, colour: number): void {
  const rgb = colour & RGB;
  for (let j = 0; j < h; j++) {
    const phase = x + y + j - origin;
    for (let i = 0; i < w; i++) {
      const word = words[j * w + i]!;
      if (word !== 0 && (phase + i) & STRIPE) words[j * w + i] = (word & ~RGB) | rgb;
    }
  }
}

function enlarge(
  { w, h, data }: Coverage,
  painted: PaintedSpans,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  /** The first canvas column, counted from the area's left edge, whose centre is not left of a photo column. */
  const columnAt = (photoColumn: number) =>
    Math.min(area.w, Math.max(0, Math.ceil(photoColumn * zoom + x - 0.5) - area.x));
  const left = Math.max(0, Math.floor((area.x + 0.5 - x) / zoom));
  const right = Math.min(w, Math.floor((area.x + area.w - 0.5 - x) / zoom) + 1);
  let above = -1;
  for (let j = 0; j < area.h; j++) {
    const start = indexIn(out, area, j);
    const row = Math.floor((area.y + j + 0.5 - y) / zoom);
    // Half a canvas pixel at the edge need not show any photo.
    if (row < 0 || row >= h) continue;
    if (j > 0 && row === above) {
      out.data.copyWithin(start, start - out.w, start - out.w + area.w);
      continue;
    }
    above = row;
    const bytes = data.subarray(row * w, (row + 1) * w);
    eachRun(bytes, painted.inRow(row), left, right, (from, to) => {
      out.data.fill(tint, start + columnAt(from), start + columnAt(to));
    });
  }
}

/** Calls `visit` with what of the painted runs of a photo row lies in columns `left` up to, not including, `right`. */
function eachRun(
  row: Uint8Array,
  spans: readonly Span[],
  left: number,
  right: number,
  visit: (from: number, to: number) => void,
): void {
  for (const span of spans) {
    const start = Math.max(left, span.from);
    const end = Math.min(right, span.to);
    if (start >= end) continue;
    if (span.full) visit(start, end);
    else eachMixedRun(row.subarray(0, end), start, visit);
  }
}

/** Of all bytes from `start` on, with the engine's own search between them: byte by byte, a large photo is too slow. */
function eachMixedRun(
  bytes: Uint8Array,
  start: number,
  visit: (from: number, to: number) => void,
): void {
  for (let from = bytes.indexOf(REPAINT, start); from >= 0; ) {
    const gap = bytes.indexOf(KEEP, from);
    const to = gap < 0 ? bytes.length : gap;
    visit(from, to);
    from = bytes.indexOf(REPAINT, to);
  }
}

function reduce(
  { w, h, data }: Coverage,
  painted: PaintedSpans,
  { x, y, zoom }: View,
  tint: number,
  area: Rect,
  out: Pixels,
): void {
  const columns = boundaries(area.x, area.w, x, zoom, w);
  const rows = boundaries(area.y, area.h, y, zoom, h);
  const counter = createRowCounter(columns);
  for (let j = 0; j < area.h; j++) {
    const top = rows[j]!;
    const bottom = rows[j + 1]!;
    for (let row = top; row < bottom; row++) {
      const spans = painted.inRow(row);
      if (spans.length > 0) counter.add(data.subarray(row * w, (row + 1) * w), spans);
    }
    counter.write(out.data, indexIn(out, area, j), bottom - top, tint);
  }
}

/** Where in `out` row `j` of an area inside it begins. */
function indexIn(out: Pixels, area: Rect, j: number): number {
  return (area.y + j - out.y) * out.w + area.x - out.x;
}

function shade(tint: number, share: number): number {
  return (Math.max(MIN_ALPHA, Math.round(255 * share)) << 24) | (tint & RGB);
}

/** The first photo pixel of each of `length` canvas pixels from `from` on, and the end of the last, within 0…side. */
function boundaries(
  from: number,
  length: number,
  offset: number,
  zoom: number,
  side: number,
): Int32Array {
  const bounds = new Int32Array(length + 1);
  for (let i = 0; i <= length; i++) {
    bounds[i] = Math.min(side, Math.max(0, Math.ceil((from + i - offset) / zoom - 0.5)));
  }
  return bounds;
}

/**
 * Counts the painted pixels of photo rows by the canvas pixel (the cell) they fall into. Works on whole runs.
 * @param columns the first photo column of each cell, and the end of the last
 */
function createRowCounter(columns: Int32Array) {
  const cells = columns.length - 1;
  const left = columns[0]!;
  const right = columns[cells]!;
  const cellsPerColumn = cells / (right - left);
  /** Painted pixels in cells that a run covers in part. */
  const partial = new Int32Array(cells);
  /** By how much the number of runs that cover a cell whole rises from the cell before. */
  const rise = new Int32Array(cells + 1);
  let isEmpty = true;

  const cellOf = (column: number): number => {
    let cell = Math.min(cells - 1, Math.floor((column - left) * cellsPerColumn));
    while (columns[cell]! > column) cell--;
    while (columns[cell + 1]! <= column) cell++;
    return cell;
  };
  const addRun = (from: number, to: number): void => {
    isEmpty = false;
    const first = cellOf(from);
    const last = cellOf(to - 1);
    if (first === last) {
      partial[first]! += to - from;
      return;
    }
    partial[first]! += columns[first + 1]! - from;
    partial[last]! += to - columns[last]!;
    rise[first + 1]!++;
    rise[last]!--;
  };
  return {
    /** Takes in the spans of a photo row. */
    add(row: Uint8Array, spans: readonly Span[]): void {
      eachRun(row, spans, left, right, addRun);
    },
    /** Writes a word for each cell with paint in any of the `height` rows since the last call, from words[start] on. */
    write(words: Uint32Array, start: number, height: number, tint: number): void {
      if (isEmpty) return;
      isEmpty = true;
      let runs = 0;
      for (let i = 0; i < cells; i++) {
        runs += rise[i]!;
        const width = columns[i + 1]! - columns[i]!;
        const count = partial[i]! + runs * width;
        if (count === 0) continue;
        const all = width * height;
        words[start + i] = count === all ? tint : shade(tint, count / all);
      }
      partial.fill(0);
      rise.fill(0);
    },
  };
}
