import { growRect, intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import type { Coverage } from './coverage';
import { squaredDistance } from './squaredDistance';

/**
 * How much of the fill shows at each pixel of `within`, row by row: 255 where painted, falling smoothly outward to 0
 * at `feather` photo pixels from the nearest painted pixel (centre to centre), 0 beyond. Feather 0 gives the coverage.
 * @param feather ≥ 0 · @param within whole pixels inside the photo
 */
export function featherWeights(coverage: Coverage, feather: number, within: Rect): Uint8Array {
  checkArguments(coverage, feather, within);
  // Farther than the photo's diagonal there is no pixel left to weigh.
  const reach = Math.min(Math.ceil(feather), coverage.w + coverage.h);
  const window = intersectRects(growRect(within, reach), rectOfSize(coverage));
  const squares = squaredDistance(coverage, window, reach);
  const weights = new Uint8Array(within.w * within.h);
  for (let y = 0; y < within.h; y++) {
    const from = (within.y - window.y + y) * window.w + within.x - window.x;
    for (let x = 0; x < within.w; x++) {
      const square = squares[from + x];
      if (square <= feather * feather) weights[y * within.w + x] = weightAt(square, feather);
    }
  }
  return weights;
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
