import { distanceFrom } from './distance';
import type { Patches } from './patches';
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
 */
export function blendThinParts(patches: Patches): void {
  const { w, h, holes, pixels } = patches;
  const share = thinShare(patches);
  const thin = holes.filter((i) => share[i] > 0);
  if (thin.length === 0) return;
  const known = new Float32Array(w * h).fill(1);
  for (const i of thin) known[i] = 0;
  const film = { w, h, pixels: pixels.slice(), known };
  soapFilm(film);
  for (const i of thin) {
    for (let at = i * 4; at < i * 4 + 3; at++) {
      pixels[at] = Math.round(pixels[at] + share[i] * (film.pixels[at] - pixels[at]));
    }
  }
}

/** For each pixel of the hole how much of the film it gets, 0…FILM. */
function thinShare(patches: Patches): Float32Array {
  const { holes, distance } = patches;
  const fromWide = distanceFrom(patches, (i) => distance[i] > THIN);
  const share = new Float32Array(distance.length);
  for (const i of holes) share[i] = FILM * Math.min(1, Math.max(0, (fromWide[i] - THIN) / RAMP));
  return share;
}
