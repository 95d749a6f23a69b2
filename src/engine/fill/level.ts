import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import type { Arena } from './arena';
import type { Picture } from './picture';
import { rounded } from './rounded';
import { addTexture } from './texture';

/** One scale of the picture being filled. */
export type Level = Size & {
  /** R, G, B and texture, four bytes a pixel. */
  readonly pixels: Uint8Array;
  /** How much of each pixel's area is known, 0…1. */
  readonly known: Float32Array;
};

/** Whether pixel `i` has to be filled: less than half of it is known. */
export function isHole(level: Level, i: number): boolean {
  return level.known[i] < 0.5;
}

/** The finest level: the part `box` of the picture, black where hidden, so that no hidden byte goes any further. */
export function baseLevel(picture: Picture, hole: Coverage, box: Rect, arena: Arena): Level {
  const { w, h } = box;
  const pixels = arena.bytes(w * h * 4);
  const known = arena.floats(w * h);
  const whole = wholePixels(pixels);
  for (let y = 0; y < h; y++) {
    let from = (box.y + y) * picture.w + box.x;
    for (let to = y * w; to < (y + 1) * w; to++, from++) {
      const isKnown = hole.data[from] === 0;
      known[to] = isKnown ? 1 : 0;
      whole[to] = isKnown ? colourAt(picture.data, from * 3) : 0;
    }
  }
  arena.lend((lent) => addTexture(pixels, known, box, lent));
  return { w, h, pixels, known };
}

/** Red in the lowest byte, as a pixel of a level begins. */
function colourAt(data: Uint8Array, at: number): number {
  return data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);
}

/** The same memory, the four bytes of a pixel as one number, to be moved at once. */
export function wholePixels(pixels: Uint8Array): Uint32Array {
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
}

/**
 * The level at half the size (rounded up). Each pixel is the mean of its up to four children, weighted by how much of
 * them is known, so the hole never bleeds into its surroundings.
 */
export function halve(level: Level, arena: Arena): Level {
  const w = Math.ceil(level.w / 2);
  const h = Math.ceil(level.h / 2);
  const pixels = arena.bytes(w * h * 4).fill(0);
  const known = arena.floats(w * h);
  const fine = wholePixels(level.pixels);
  const whole = wholePixels(pixels);
  for (let y = 0; y < h; y++) {
    const rows = Math.min(2, level.h - 2 * y);
    for (let x = 0; x < w; x++) {
      const columns = Math.min(2, level.w - 2 * x);
      const first = 2 * y * level.w + 2 * x;
      const to = y * w + x;
      const weight = knownOf(level, first, columns, rows);
      known[to] = weight / (columns * rows);
      if (weight === 4) {
        const below = first + level.w;
        whole[to] = meanOfFour(fine[first], fine[first + 1], fine[below], fine[below + 1]);
      } else if (weight > 0) meanOfSome(level, first, columns, rows, weight, pixels, to * 4);
    }
  }
  return { w, h, pixels, known };
}

/** How much is known of the children from pixel `first` on, added up. */
function knownOf({ w, known }: Level, first: number, columns: number, rows: number): number {
  let sum = known[first];
  if (columns === 2) sum += known[first + 1];
  if (rows === 2) sum += known[first + w];
  if (columns === 2 && rows === 2) sum += known[first + w + 1];
  return sum;
}

/** Every second byte of a pixel, each with room for the sum of four. */
const EVEN = 0x00ff00ff;

/** The mean of four pixels, their bytes rounded each for itself: the usual case, in which all is known. */
function meanOfFour(a: number, b: number, c: number, d: number): number {
  const even = (a & EVEN) + (b & EVEN) + (c & EVEN) + (d & EVEN) + 0x00020002;
  const odd =
    ((a >>> 8) & EVEN) + ((b >>> 8) & EVEN) + ((c >>> 8) & EVEN) + ((d >>> 8) & EVEN) + 0x00020002;
  return ((even >>> 2) & EVEN) | (((odd >>> 2) & EVEN) << 8);
}

function meanOfSome(
  { w, pixels, known }: Level,
  first: number,
  columns: number,
  rows: number,
  weight: number,
  to: Uint8Array,
  at: number,
): void {
  for (let c = 0; c < 4; c++) {
    let sum = 0;
    for (let v = 0; v < rows; v++) {
      for (let i = first + v * w; i < first + v * w + columns; i++) {
        sum += known[i] * pixels[i * 4 + c];
      }
    }
    to[at + c] = rounded(sum / weight);
  }
}
