import type { Size } from '../../geometry/size';
import type { Arena } from './arena';
import { halve, isHole, type Level } from './level';
import { rounded } from './rounded';

const SWEEPS = 12;
/** Over-relaxation factor: each sweep goes a little further than the mean of the neighbours. */
const OVER = 1.6;

/**
 * Fills the hole with the smoothest surface that meets its rim (Laplace's equation, all four channels), in place.
 * Coarser levels are solved first, so that a few sweeps suffice at any size. Something must be known.
 * @param pause called every few milliseconds; it may throw to stop
 */
export function soapFilm(level: Level, arena: Arena, pause: () => void): void {
  arena.lend((lent) => fill(level, lent, pause));
}

function fill(level: Level, arena: Arena, pause: () => void): void {
  pause();
  const holes = holesOf(level, arena);
  if (holes.length === 0 || (level.w === 1 && level.h === 1)) return;
  const coarse = halve(level, arena);
  fill(coarse, arena, pause);
  const { w, pixels } = level;
  // Whole numbers would stand still before the surface is smooth: so the hole, and nothing else, has fractions.
  const film = arena.floats(holes.length * 4);
  const place = arena.ints(w * level.h).fill(-1);
  for (let n = 0; n < holes.length; n++) {
    const i = holes[n];
    const parent = ((i / w) >> 1) * coarse.w + ((i % w) >> 1);
    place[i] = n;
    for (let c = 0; c < 4; c++) film[n * 4 + c] = coarse.pixels[parent * 4 + c];
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    pause();
    smooth({ film, place, pixels }, holes, level);
  }
  for (let n = 0; n < holes.length; n++) {
    for (let c = 0; c < 4; c++) {
      pixels[holes[n] * 4 + c] = rounded(Math.min(255, Math.max(0, film[n * 4 + c])));
    }
  }
}

function holesOf(level: Level, arena: Arena): Int32Array {
  const all = arena.ints(level.w * level.h);
  let count = 0;
  for (let i = 0; i < all.length; i++) if (isHole(level, i)) all[count++] = i;
  return all.subarray(0, count);
}

type Surface = {
  /** Four numbers for each pixel of the hole. */
  readonly film: Float32Array;
  /** Which of them, by pixel; −1 where the pixel is known. */
  readonly place: Int32Array;
  readonly pixels: Uint8Array;
};

/** One sweep of successive over-relaxation; beyond the level's edge there is nothing to pull. */
function smooth(surface: Surface, holes: Int32Array, { w, h }: Size): void {
  const { film } = surface;
  for (let n = 0; n < holes.length; n++) {
    const i = holes[n];
    const x = i % w;
    const left = x > 0 ? i - 1 : i;
    const right = x < w - 1 ? i + 1 : i;
    const up = i >= w ? i - w : i;
    const down = i < w * (h - 1) ? i + w : i;
    for (let c = 0; c < 4; c++) {
      const sum =
        valueAt(surface, left, c) +
        valueAt(surface, right, c) +
        valueAt(surface, up, c) +
        valueAt(surface, down, c);
      film[n * 4 + c] += OVER * (sum / 4 - film[n * 4 + c]);
    }
  }
}

function valueAt({ film, place, pixels }: Surface, i: number, c: number): number {
  const n = place[i];
  return n < 0 ? pixels[i * 4 + c] : film[n * 4 + c];
}
