import type { Arena } from './arena';
import { spreadDistance } from './distance';
import type { Patches } from './patches';
import { rounded } from './rounded';
import { soapFilm } from './soapFilm';

/** Parts of a hole into which no disc of this radius fits are thin, pixels. */
const THIN = 8;
/** Over so many pixels a thin part becomes a wide one. */
const RAMP = 3;
/** How much of the soap film goes into a thin part: it comes nearer to what was there, but has no texture. */
const FILM = 0.4;

/**
 * Brings the thin parts of a filled hole (scratches, wires, the tips of strokes) nearer to what lies on both sides, in
 * place: the patches' pixels and the smoothest surface between the sides, mixed. Two guesses whose errors have little
 * to do with each other are better together than either.
 * @param patches the finest level, filled
 * @param pause called every few milliseconds; it may throw to stop
 */
export function blendThinParts(patches: Patches, arena: Arena, pause: () => void): void {
  const { w, h, holes, pixels } = patches;
  const fromWide = distanceFromWide(patches, arena);
  const thin = holes.filter((i) => fromWide[i] > THIN);
  if (thin.length === 0) return;
  pause();
  const known = arena.floats(w * h).fill(1);
  for (const i of thin) known[i] = 0;
  const film = { w, h, pixels: arena.bytes(w * h * 4), known };
  film.pixels.set(pixels);
  soapFilm(film, arena, pause);
  for (const i of thin) {
    const share = FILM * Math.min(1, (fromWide[i] - THIN) / RAMP);
    for (let at = i * 4; at < i * 4 + 3; at++) {
      pixels[at] = rounded(pixels[at] + share * (film.pixels[at] - pixels[at]));
    }
  }
}

/** For each pixel of the hole how far the nearest pixel is, inside the hole, around which a disc of radius THIN fits. */
function distanceFromWide(patches: Patches, arena: Arena): Float32Array {
  const { w, h, holes, distance } = patches;
  const fromWide = arena.floats(w * h).fill(Number.POSITIVE_INFINITY);
  for (const i of holes) if (distance[i] > THIN) fromWide[i] = 0;
  spreadDistance(fromWide, patches, holes);
  return fromWide;
}
