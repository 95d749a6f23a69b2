import type { ImagePoint } from '../geometry/point';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';
import { OKLAB_STEPS, squaredDifference } from './okLab';
import type { Patch } from './patch';
import type { PhotoColours } from './photoColours';
import { takeRegion } from './takeRegion';
import { readRect } from './tiles';

/** A click with the magic wand. */
export type WandPick = {
  readonly at: ImagePoint;
  /** 0…100, hundredths of the way from black to white in OKLab: 0 the same colour, 2 just noticeable, 100 any. */
  readonly tolerance: number;
  /** Only what hangs together with the clicked pixel by its sides, or all of the photo. */
  readonly contiguous: boolean;
};

/**
 * The pixels whose colour is within the tolerance of that of the pixel at `at`, as the smallest patch around them;
 * null when `at` lies outside the photo. That pixel counts as it is, not averaged with its neighbours: so the
 * selection always holds it. Throws a RangeError for a tolerance that is none.
 */
export function selectSimilar(colours: PhotoColours, pick: WandPick): Patch | null {
  const { at, tolerance, contiguous } = pick;
  if (!(tolerance >= 0 && tolerance <= 100)) throw new RangeError(`no tolerance: ${tolerance}`);
  const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
  if (!(x >= 0 && y >= 0 && x < colours.w && y < colours.h)) return null;
  const seed = y * colours.w + x;
  const similar = similarTo(colours, colours.data[seed], (tolerance / 100) * OKLAB_STEPS);
  return cutOut(contiguous ? takeRegion(similar, seed) : similar);
}

/** The pixels within `reach` steps of a packed colour. */
function similarTo(colours: PhotoColours, colour: number, reach: number): Coverage {
  const { data } = colours;
  const similar = emptyCoverage(colours);
  const limit = Math.floor(reach * reach);
  for (let i = 0; i < data.length; i++) {
    if (squaredDifference(data[i], colour) <= limit) similar.data[i] = REPAINT;
  }
  return similar;
}

function cutOut(coverage: Coverage): Patch {
  const rect = coverageBounds(coverage);
  const data = new Uint8Array(rect.w * rect.h);
  readRect(coverage, rect, data);
  return { rect, data };
}
