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
 * @param weights what they are written to, a byte for each, all 0; by default new
 */
export function featherWeights(
  coverage: Coverage,
  feather: number,
  within: Rect,
  weights = new Uint8Array(within.w * within.h),
): Uint8Array {
  checkArguments(coverage, feather, within);
  // Farther than the photo's diagonal there is no pixel left to weigh.
  const reach = Math.min(Math.ceil(feather), coverage.w + coverage.h);
  const paint = intersectRects(coverageBounds(coverage), growRect(within, reach));
  const window = intersectRects(growRect(paint, reach), rectOfSize(coverage));
  const area = intersectRects(window, within);
  const weigh = weighing(feather);
  squaredDistance(coverage, window, reach, (y, squares) => {
    if (y < area.y || y >= area.y + area.h) return;
    const from = area.x - window.x;
    const to = (y - within.y) * within.w + area.x - within.x;
    weigh(squares.subarray(from, from + area.w), weights.subarray(to, to + area.w));
  });
  return weights;
}

/** Writes the weights of a row's pixels, of which there are the squared distances. */
type Weigh = (squares: Int32Array, weights: Uint8Array) => void;

function weighing(feather: number): Weigh {
  const most = feather * feather;
  return most <= MAX_TABULATED ? weighingByTable(most, feather) : weighingEach(most, feather);
}

/** A table of all squares saves most of the time. */
function weighingByTable(most: number, feather: number): Weigh {
  /** What is farther weighs as the last one: nothing. */
  const far = Math.floor(most) + 1;
  const table = new Uint8Array(far + 1);
  for (let square = 0; square < far; square++) table[square] = weightAt(square, feather);
  return (squares, weights) => {
    for (let x = 0; x < weights.length; x++) weights[x] = table[Math.min(squares[x]!, far)]!;
  };
}

function weighingEach(most: number, feather: number): Weigh {
  return (squares, weights) => {
    for (let x = 0; x < weights.length; x++) {
      const square = squares[x]!;
      weights[x] = square <= most ? weightAt(square, feather) : 0;
    }
  };
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
