import type { Rect } from '../geometry/rect';
import { type Coverage, KEEP, REPAINT } from '../mask/coverage';

/** Side of a tile in photo pixels; those at the right and lower edges may be smaller. */
const TILE = 64;

/** Columns `from` up to, not including, `to`. */
type Span = { readonly from: number; readonly to: number; readonly paint: Paint };

/** All of them painted; some of them perhaps, in long runs, as from a brush; or in very short ones, like noise. */
type Paint = 'full' | 'runs' | 'dots';

/**
 * Knows where in a coverage there is paint at all, by tiles: most of a large mask is empty or full, and reading all
 * its bytes for each step of a zoom would take too long.
 */
export type PaintedSpans = {
  /** The bytes of this rectangle (photo pixels inside the coverage) may have changed. */
  touch(rect: Rect): void;
  /** Of photo row `row`, from left to right; what lies between them is empty. */
  inRow(row: number): readonly Span[];
  /** Whether nothing is painted in rows `top` up to, not including, `bottom`, of which those outside do not count. */
  isEmpty(top: number, bottom: number): boolean;
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

  const inRow = (row: number): readonly Span[] => {
    const tiles = Math.floor(row / TILE);
    const known = rows[tiles] ?? read(tiles);
    rows[tiles] = known;
    return known;
  };

  return {
    touch({ x, y, w, h }) {
      const [left, right] = [Math.floor(x / TILE), Math.ceil((x + w) / TILE)];
      for (let row = Math.floor(y / TILE); row * TILE < y + h; row++) {
        rows[row] = null;
        stale.fill(1, row * columns + left, row * columns + right);
      }
    },
    inRow,
    isEmpty(top, bottom) {
      const end = Math.min(coverage.h, bottom);
      for (let row = Math.max(0, top); row < end; row = nextTile(row)) {
        if (inRow(row).length > 0) return false;
      }
      return true;
    },
  };
}

function nextTile(row: number): number {
  return row - (row % TILE) + TILE;
}

/** What a tile is. */
const EMPTY = 0;
const RUNS = 1;
const DOTS = 2;
const FULL = 3;

/** Returns what tells what a tile is. It reads four bytes at once where rows allow it. */
function createTileReader(coverage: Coverage) {
  const { w, h, data } = coverage;
  const aligned = w % 4 === 0 && data.byteOffset % 4 === 0;
  const units = aligned ? new Uint32Array(data.buffer, data.byteOffset, data.length / 4) : data;
  const size = data.length / units.length;
  const painted = aligned ? 0xffffffff : REPAINT;

  return (column: number, row: number): number => {
    const left = (column * TILE) / size;
    const right = Math.min(w, (column + 1) * TILE) / size;
    const stride = w / size;
    const sample = units[row * TILE * stride + left];
    const bottom = Math.min(h, (row + 1) * TILE);
    const isMixed = () => {
      if (sample !== KEEP && sample !== painted) return true;
      for (let y = row * TILE; y < bottom; y++) {
        for (let i = y * stride + left; i < y * stride + right; i++) {
          if (units[i] !== sample) return true;
        }
      }
      return false;
    };
    if (isMixed()) return isNoisy(coverage, column * TILE, row * TILE) ? DOTS : RUNS;
    return sample === KEEP ? EMPTY : FULL;
  };
}

/** Rows of a tile that are looked at for noise, evenly spread. */
const PROBES = 4;
/** Ends of runs in all of them together from which on looking for the next end takes longer than going pixel by pixel. */
const NOISE = 16;

function isNoisy({ w, h, data }: Coverage, x: number, y: number): boolean {
  const right = Math.min(w, x + TILE);
  const bottom = Math.min(h, y + TILE);
  let ends = 0;
  for (let row = y; row < bottom; row += TILE / PROBES) {
    for (let i = row * w + x + 1; i < row * w + right; i++) ends += (data[i]! ^ data[i - 1]!) & 1;
  }
  return ends >= NOISE;
}

/** Neighbouring tiles with paint become one span, but for those with noise. */
function joinSpans(kinds: Uint8Array, w: number): Span[] {
  const spans: Span[] = [];
  for (let first = 0, end = 0; first < kinds.length; first = end) {
    const kind = kinds[first]!;
    while (end < kinds.length && isAlike(kinds[end]!, kind)) end++;
    if (kind === EMPTY) continue;
    const isFull = kinds.subarray(first, end).every((each) => each === FULL);
    const paint = kind === DOTS ? 'dots' : isFull ? 'full' : 'runs';
    spans.push({ from: first * TILE, to: Math.min(w, end * TILE), paint });
  }
  return spans;
}

function isAlike(a: number, b: number): boolean {
  return a === b || (a !== EMPTY && a !== DOTS && b !== EMPTY && b !== DOTS);
}
