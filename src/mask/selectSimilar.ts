import type { ImagePoint } from '../geometry/point';
import { type Coverage, REPAINT } from './coverage';
import { keepRegionAt } from './keepRegionAt';
import { OKLAB_STEPS, squaredDifference } from './okLab';
import type { PhotoColours } from './photoColours';

/** A click with the magic wand. */
export type WandPick = {
  readonly at: ImagePoint;
  /** 0…100, hundredths of the way from black to white in OKLab: 0 the same colour, 2 just noticeable, 100 any. */
  readonly tolerance: number;
  /** Only what hangs together with the clicked pixel by its sides, or all of the photo. */
  readonly contiguous: boolean;
};

/**
 * The pixels whose colour is within the tolerance of that of the pixel at `at`, as a mask of the photo; null when `at`
 * lies outside it. That pixel counts as it is, not averaged with its neighbours: so the
 * selection always holds it. Throws a RangeError for a tolerance that is none.
 * @param memory what the mask is written to, a byte per pixel of the photo; by default new
 */
export function selectSimilar(
  colours: PhotoColours,
  pick: WandPick,
  memory = new Uint8Array(colours.data.length),
): Coverage | null {
  const { at, tolerance, contiguous } = pick;
  if (!(tolerance >= 0 && tolerance <= 100)) throw new RangeError(`no tolerance: ${tolerance}`);
  const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
  if (!(x >= 0 && y >= 0 && x < colours.w && y < colours.h)) return null;
  const seed = y * colours.w + x;
  const similar = { w: colours.w, h: colours.h, data: memory };
  findSimilar(colours, colours.data[seed], (tolerance / 100) * OKLAB_STEPS, similar);
  if (contiguous) keepRegionAt(similar, seed);
  return similar;
}

/** Paints the pixels within `reach` steps of a packed colour, and no others. */
function findSimilar({ data }: PhotoColours, colour: number, reach: number, out: Coverage): void {
  const similar = out.data;
  const limit = Math.floor(reach * reach);
  for (let i = 0; i < data.length; i++) {
    // All bits where the difference is within the limit: in a texture a branch would be mispredicted.
    similar[i] = ((squaredDifference(data[i], colour) - limit - 1) >> 31) & REPAINT;
  }
}
