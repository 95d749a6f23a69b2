import { PLAIN_ARENA } from './arena';
import { halve, isHole, type Level } from './level';

import { rounded } from './rounded';

const SWEEPS = 12;
/** Over-relaxation factor: each sweep goes a little further than the mean of the neighbours. */
const OVER = 1.6;

/**
 * Fills the hole with the smoothest surface that meets its rim (Laplace's equation, all four channels), in place.
 * Coarser levels are solved first, so that a few sweeps suffice at any size. Something must be known.
 */
export function soapFilm(level: Level): void {
  const holes = holesOf(level);
  if (holes.length === 0 || (level.w === 1 && level.h === 1)) return;
  const coarse = halve(level, PLAIN_ARENA);
  soapFilm(coarse);
  const film = Float32Array.from(level.pixels);
  for (const i of holes) {
    const parent = ((i / level.w) >> 1) * coarse.w + ((i % level.w) >> 1);
    for (let c = 0; c < 4; c++) film[i * 4 + c] = coarse.pixels[parent * 4 + c];
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) smooth(film, holes, level.w, level.h);
  for (const i of holes) {
    for (let c = 0; c < 4; c++) {
      level.pixels[i * 4 + c] = rounded(Math.min(255, Math.max(0, film[i * 4 + c])));
    }
  }
}

function holesOf(level: Level): number[] {
  const holes: number[] = [];
  for (let i = 0; i < level.w * level.h; i++) if (isHole(level, i)) holes.push(i);
  return holes;
}

/** One sweep of successive over-relaxation; beyond the level's edge there is nothing to pull. */
function smooth(film: Float32Array, holes: number[], w: number, h: number): void {
  for (const i of holes) {
    const x = i % w;
    const left = x > 0 ? i - 1 : i;
    const right = x < w - 1 ? i + 1 : i;
    const up = i >= w ? i - w : i;
    const down = i < w * (h - 1) ? i + w : i;
    for (let c = 0; c < 4; c++) {
      const mean =
        (film[left * 4 + c] + film[right * 4 + c] + film[up * 4 + c] + film[down * 4 + c]) / 4;
      film[i * 4 + c] += OVER * (mean - film[i * 4 + c]);
    }
  }
}
