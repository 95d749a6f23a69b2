import type { Size } from '../../geometry/size';
import type { Arena } from './arena';
import { boxSum } from './boxSum';
import { rounded } from './rounded';

const WINDOW_RADIUS = 8;
/** How much texture counts beside colour: with less, busy surroundings are filled from calm places of the same colour. */
const GAIN = 6;
/** A gradient and how many differences went into it share one whole number, so that one sum over the window does. */
const GRADIENT = 1024;

/**
 * Writes the fourth byte of each known pixel: how busy its surroundings are, as GAIN times the mean absolute gradient
 * over a 17×17 window. Compared along with the colours, it keeps texture from being averaged out. Only differences
 * between known neighbours count, so nothing hidden gets in.
 * @param pixels RGBT, 4·w·h bytes · @param known 1 where known, 0 in the hole
 * @see Newson et al. 2014, "Video inpainting of complex scenes", §3.2
 */
export function addTexture(
  pixels: Uint8Array,
  known: Float32Array,
  size: Size,
  arena: Arena,
): void {
  const { w, h } = size;
  const sums = boxSum(gradients(pixels, known, size, arena), size, WINDOW_RADIUS, arena);
  for (let i = 0; i < w * h; i++) {
    if (known[i] === 0) continue;
    const count = sums[i] & (GRADIENT - 1);
    const mean = (sums[i] - count) / (3 * GRADIENT * Math.max(1, count));
    pixels[i * 4 + 3] = Math.min(255, rounded(GAIN * mean));
  }
}

/** For each known pixel GRADIENT times its difference from the known ones right of it and below, plus their number. */
function gradients(
  pixels: Uint8Array,
  known: Float32Array,
  { w, h }: Size,
  arena: Arena,
): Int32Array {
  const gradient = arena.ints(w * h);
  const own = new Int32Array(w + 1).fill(UNKNOWN);
  const below = own.slice();
  readRow(below, pixels, known, 0, w);
  for (let y = 0; y < h; y++) {
    own.set(below);
    if (y + 1 < h) readRow(below, pixels, known, (y + 1) * w, w);
    else below.fill(UNKNOWN);
    for (let x = 0; x < w; x++) {
      gradient[y * w + x] = between(own[x], own[x + 1]) + between(own[x], below[x]);
    }
  }
  return gradient;
}

const UNKNOWN = -1;

/** The sum of the three colours, 0…765, or UNKNOWN, of each pixel of a row. */
function readRow(
  row: Int32Array,
  pixels: Uint8Array,
  known: Float32Array,
  start: number,
  w: number,
): void {
  for (let x = 0; x < w; x++) {
    const at = (start + x) * 4;
    const brightness = pixels[at] + pixels[at + 1] + pixels[at + 2];
    row[x] = known[start + x] > 0 ? brightness : UNKNOWN;
  }
}

function between(a: number, b: number): number {
  return a < 0 || b < 0 ? 0 : 1 + GRADIENT * Math.abs(a - b);
}
