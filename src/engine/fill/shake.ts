import type { Patches } from './patches';
import { drawShare, type Random } from './random';

/** Distance between the points of the random grid, in pixels of the level. */
const SPACING = 10;

/**
 * Adds slow random waves to the colours in the hole, in place, so that another variant starts from another guess.
 * @param amplitude the largest change, in grey levels
 */
export function shake(patches: Patches, amplitude: number, random: Random): void {
  if (amplitude === 0) return;
  const { w, h, pixels } = patches;
  const columns = Math.ceil(w / SPACING) + 1;
  const rows = Math.ceil(h / SPACING) + 1;
  const grid = Float32Array.from(
    { length: columns * rows * 3 },
    () => (2 * drawShare(random) - 1) * amplitude,
  );
  for (const i of patches.holes) {
    const gx = (i % w) / SPACING;
    const gy = Math.floor(i / w) / SPACING;
    const x = Math.floor(gx);
    const y = Math.floor(gy);
    for (let c = 0; c < 3; c++) {
      const at = (u: number, v: number) => grid[((y + v) * columns + x + u) * 3 + c];
      const above = at(0, 0) + (gx - x) * (at(1, 0) - at(0, 0));
      const below = at(0, 1) + (gx - x) * (at(1, 1) - at(0, 1));
      const shaken = pixels[i * 4 + c] + above + (gy - y) * (below - above);
      pixels[i * 4 + c] = Math.min(255, Math.max(0, Math.round(shaken)));
    }
  }
}
