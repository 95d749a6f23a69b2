import type { Size } from '../../geometry/size';

/** Sums of whole numbers, which floating point holds exactly up to 2⁵³: the same wherever one begins to add. */
export type Plane = Float64Array<ArrayBuffer>;

/**
 * Blurs by two boxes, one after the other, whose reaches add up to `reach` pixels: nearly a triangle, and nothing at
 * all beyond. Not divided: the sums are `blurTotal(reach)` times the mean. Outside the plane its edge goes on.
 * @param plane whole numbers, row by row; not changed · @param reach whole pixels, 0…64
 */
export function boxBlur(plane: Plane, { w, h }: Size, reach: number): Plane {
  let blurred = plane.slice();
  for (const radius of radiiOf(reach)) {
    blurred = alongRows(blurred, w, h, radius);
    blurred = alongColumns(blurred, w, h, radius);
  }
  return blurred;
}

/** What the sums of `boxBlur` are to be divided by. */
export function blurTotal(reach: number): number {
  return radiiOf(reach).reduce((total, radius) => total * (2 * radius + 1) ** 2, 1);
}

function radiiOf(reach: number): readonly number[] {
  return [Math.ceil(reach / 2), Math.floor(reach / 2)].filter((radius) => radius > 0);
}

function alongRows(plane: Plane, w: number, h: number, radius: number): Plane {
  const out = new Float64Array(plane.length);
  for (let y = 0; y < h; y++) {
    const row = y * w;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += plane[row + clamp(x, w)]!;
    for (let x = 0; x < w; x++) {
      out[row + x] = sum;
      sum += plane[row + clamp(x + radius + 1, w)]! - plane[row + clamp(x - radius, w)]!;
    }
  }
  return out;
}

/** Row by row as well, which keeps to the order of memory. */
function alongColumns(plane: Plane, w: number, h: number, radius: number): Plane {
  const out = new Float64Array(plane.length);
  const sums = new Float64Array(w);
  for (let y = -radius; y <= radius; y++) {
    const row = clamp(y, h) * w;
    for (let x = 0; x < w; x++) sums[x]! += plane[row + x]!;
  }
  for (let y = 0; y < h; y++) {
    out.set(sums, y * w);
    const [gone, come] = [clamp(y - radius, h) * w, clamp(y + radius + 1, h) * w];
    for (let x = 0; x < w; x++) sums[x]! += plane[come + x]! - plane[gone + x]!;
  }
  return out;
}

function clamp(at: number, length: number): number {
  return Math.min(length - 1, Math.max(0, at));
}
