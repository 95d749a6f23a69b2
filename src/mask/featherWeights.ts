import { growRect, intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import type { Coverage } from './coverage';
import { coverageBounds } from './coverageBounds';
import { squaredDistance } from './squaredDistance';

/** All squares of a feather up to 256 pixels. */
const MAX_TABULATED = 0x10000;

/**
 * How much of the fill shows at each pixel of `within`, row by row: 255 where painted, falling smoothly outward to 0
 * at `feather` photo pixels from the nearest painted pixel (centre to centre), 0 beyond. Feather 0 gives the coverage.
 * @param feather ≥ 0 · @param within whole pixels inside the photo
 */
export function featherWeights(coverage: Coverage, feather: number, within: Rect): Uint8Array {
  checkArguments(coverage, feather, within);
  // Farther than the photo's diagonal there is no pixel left to weigh.
  const reach = Math.min(Math.ceil(feather), coverage.w + coverage.h);
  const paint = intersectRects(coverageBounds(coverage), growRect(within, reach));
  const window = intersectRects(growRect(paint, reach), rectOfSize(coverage));
  const area = intersectRects(window, within);
  const weights = new Uint8Array(within.w * within.h);
  const known = tabulate(feather);
  squaredDistance(coverage, window, reach, (y, squares) => {
    if (y < area.y || y >= area.y + area.h) return;
    const to = (y - within.y) * within.w + area.x - within.x;
    weigh(squares, area.x - window.x, weights.subarray(to, to + area.w), feather, known);
  });
  return weights;
}

/** Writes the weights of the pixels whose squared distances stand in `squares` from index `from` on. */
function weigh(
  squares: Int32Array,
  from: number,
  weights: Uint8Array,
  feather: number,
  known: Uint8Array,
): void {
  for (let x = 0; x < weights.length; x++) {
    const square = squares[from + x];
    if (square < known.length) weights[x] = known[square];
    else if (square <= feather * feather) weights[x] = weightAt(square, feather);
  }
}

/** The weights of squared distances from 0 on, but of no more than that: a table saves most of the time. */
function tabulate(feather: number): Uint8Array {
  const table = new Uint8Array(Math.min(Math.floor(feather * feather) + 1, MAX_TABULATED));
  for (let square = 0; square < table.length; square++) table[square] = weightAt(square, feather);
  return table;
}

function weightAt(square: number, feather: number): number {
  if (square === 0) return 255;
  const near = 1 - Math.sqrt(square) / feather;
  return Math.round(255 * near * near * (3 - 2 * near));
}

function checkArguments(photo: Coverage, feather: number, { x, y, w, h }: Rect): void {
  if (!(feather >= 0)) throw new RangeError(`cannot feather by ${feather} pixels`);
  const whole = [x, y, w, h].every((side) => Number.isInteger(side) && side >= 0);
  if (!whole || x + w > photo.w || y + h > photo.h) {
    throw new RangeError(`no whole pixels of the photo: ${w}×${h} at ${x},${y}`);
  }
}
