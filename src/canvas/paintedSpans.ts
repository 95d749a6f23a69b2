import type { Rect } from '../geometry/rect';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';

/** Side of a tile in photo pixels; those at the right and lower edges may be smaller. */
const TILE = 64;

/** Columns `from` up to, not including, `to`: all of them painted, or some of them perhaps. */
export type Span = { readonly from: number; readonly to: number; readonly full: boolean };

/**
 * Knows where in a coverage there is paint at all, by tiles: most of a large mask is empty or full, and reading all
 * its bytes for each step of a zoom would take too long.
 */
export type PaintedSpans = {
  /** The bytes of this rectangle (photo pixels inside the coverage) may have changed. */
  touch(rect: Rect): void;
  /** Of photo row `row`, from left to right; what lies between them is empty. */
  inRow(row: number): readonly Span[];
};

/** The spans of live bytes, read when they are asked for; nothing is read of bytes known to be empty so far. */
export function createPaintedSpans(coverage: Coverage, isEmpty = false): PaintedSpans {
  const rows: (readonly Span[] | null)[] = Array(Math.ceil(coverage.h / TILE)).fill(null);
  const columns = Math.ceil(coverage.w / TILE);
  const stale = new Uint8Array(rows.length * columns).fill(isEmpty ? 0 : 1);
  const kinds = new Uint8Array(rows.length * columns);
  const kindOf = createTileReader(coverage);

  const read = (row: number): readonly Span[] => {
    const first = row * columns;
    for (let column = 0; column < columns; column++) {
      if (stale[first + column]) kinds[first + column] = kindOf(column, row);
    }
    stale.fill(0, first, first + columns);
    return joinSpans(kinds.subarray(first, first + columns), coverage.w);
  };

  return {
    touch({ x, y, w, h }) {
      const [left, right] = [Math.floor(x / TILE), Math.ceil((x + w) / TILE)];
      for (let row = Math.floor(y / TILE); row * TILE < y + h; row++) {
        rows[row] = null;
        stale.fill(1, row * columns + left, row * columns + right);
      }
    },
    inRow(row) {
      const tiles = Math.floor(row / TILE);
      const known = rows[tiles] ?? read(tiles);
      rows[tiles] = known;
      return known;
    },
  };
}

const EMPTY = 0;
const MIXED = 1;
const FULL = 2;

/** Returns what tells whether a tile is empty, mixed or full. It reads four bytes at once where rows allow it. */
function createTileReader({ w, h, data }: Coverage) {
  const aligned = w % 4 === 0 && data.byteOffset % 4 === 0;
  const units = aligned ? new Uint32Array(data.buffer, data.byteOffset, data.length / 4) : data;
  const size = data.length / units.length;
  const painted = aligned ? 0xffffffff : REPAINT;

  return (column: number, row: number): number => {
    const left = (column * TILE) / size;
    const right = Math.min(w, (column + 1) * TILE) / size;
    const stride = w / size;
    const sample = units[row * TILE * stride + left];
    if (sample !== KEEP && sample !== painted) return MIXED;
    const bottom = Math.min(h, (row + 1) * TILE);
    for (let y = row * TILE; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        if (units[i] !== sample) return MIXED;
      }
    }
    return sample === KEEP ? EMPTY : FULL;
  };
}

/** Neighbouring tiles with paint become one span. */
function joinSpans(kinds: Uint8Array, w: number): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < kinds.length; ) {
    let end = first;
    while (end < kinds.length && kinds[end] !== EMPTY) end++;
    if (end > first) {
      const full = kinds.subarray(first, end).every((kind) => kind === FULL);
      spans.push({ from: first * TILE, to: Math.min(w, end * TILE), full });
    }
    first = end + 1;
  }
  return spans;
}
