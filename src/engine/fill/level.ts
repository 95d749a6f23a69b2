import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import type { Arena } from './arena';
import type { Picture } from './picture';
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
  const known = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const from = (box.y + y) * picture.w + box.x + x;
      if (hole.data[from] !== 0) continue;
      const to = y * w + x;
      known[to] = 1;
      for (let c = 0; c < 3; c++) pixels[to * 4 + c] = picture.data[from * 3 + c];
    }
  }
  addTexture(pixels, known, w, h);
  return { w, h, pixels, known };
}

/**
 * The level at half the size (rounded up). Each pixel is the mean of its up to four children, weighted by how much of
 * them is known, so the hole never bleeds into its surroundings.
 */
export function halve(level: Level, arena: Arena): Level {
  const w = Math.ceil(level.w / 2);
  const h = Math.ceil(level.h / 2);
  const pixels = arena.bytes(w * h * 4);
  const known = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) meanOfChildren(level, x, y, y * w + x, pixels, known);
  }
  return { w, h, pixels, known };
}

function meanOfChildren(
  level: Level,
  x: number,
  y: number,
  to: number,
  pixels: Uint8Array,
  known: Float32Array,
): void {
  let children = 0;
  let weight = 0;
  let red = 0;
  let green = 0;
  let blue = 0;
  let texture = 0;
  for (let v = 2 * y; v < Math.min(2 * y + 2, level.h); v++) {
    for (let u = 2 * x; u < Math.min(2 * x + 2, level.w); u++) {
      const i = v * level.w + u;
      const share = level.known[i];
      children += 1;
      weight += share;
      red += share * level.pixels[i * 4];
      green += share * level.pixels[i * 4 + 1];
      blue += share * level.pixels[i * 4 + 2];
      texture += share * level.pixels[i * 4 + 3];
    }
  }
  known[to] = weight / children;
  if (weight === 0) return;
  pixels[to * 4] = Math.round(red / weight);
  pixels[to * 4 + 1] = Math.round(green / weight);
  pixels[to * 4 + 2] = Math.round(blue / weight);
  pixels[to * 4 + 3] = Math.round(texture / weight);
}
