import type { Coverage } from '../../mask/coverage';
import { type Kernels, PLAIN_KERNELS } from './kernels';
import { baseLevel } from './level';
import { paste } from './paste';
import type { Picture } from './picture';
import { buildPyramid } from './pyramid';
import { workOf } from './rounds';
import { soapFilm } from './soapFilm';
import { synthesise } from './synthesise';
import { blendThinParts } from './thinParts';
import { VARIANTS } from './variant';
import { checkCancelled, workTick } from './work';
import { workArea } from './workArea';

/** What all levels and fields of a fill take together, at most, per pixel of its area; and for rounding up. */
const ARENA_BYTES_PER_PIXEL = 128;
const ARENA_SPARE = 65_536;

/** What a fill can be told. */
export type FillOptions = {
  /** Any whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** Which of the different fills of one seed, 0…3. */
  readonly variant: number;
  /** How thoroughly to search, 1…50. */
  readonly steps: number;
};

/**
 * Fills the hole of a picture from the rest of it. Returns a new picture; pixels outside the hole are the same bytes,
 * pixels inside are never looked at. The two have the same size.
 * @param report told the fraction of the work done, 0…1, never falling
 * @param isCancelled asked every few milliseconds
 * @param kernels the inner loops: compiled ones are faster and give nearly the same
 * @throws Error when the hole is empty or covers everything · Cancelled when cancelled
 * @see Wexler et al. 2007; Barnes et al. 2009; Newson et al. 2014
 */
export function inpaint(
  picture: Picture,
  hole: Coverage,
  options: FillOptions,
  report: (fraction: number) => void,
  isCancelled: () => boolean,
  kernels: Kernels = PLAIN_KERNELS,
): Picture {
  if (hole.w !== picture.w || hole.h !== picture.h) {
    throw new Error(`mask is ${hole.w}×${hole.h}, picture is ${picture.w}×${picture.h}`);
  }
  const area = workArea(hole);
  if (area === null) throw new Error('the mask is empty: nothing to fill');
  if (!hole.data.includes(0))
    throw new Error('the mask covers the whole picture: nothing to fill from');

  const variant = VARIANTS[options.variant % VARIANTS.length];
  const arena = kernels.openArena(area.w * area.h * ARENA_BYTES_PER_PIXEL + ARENA_SPARE);
  const base = baseLevel(picture, hole, area, arena);
  const pause = () => checkCancelled(isCancelled);
  pause();
  const pyramid = buildPyramid(base, variant.startSide, arena, pause);
  const tick = workTick(Math.max(1, workOf(pyramid, options.steps)), report, isCancelled);
  tick(0);
  if (pyramid.length === 0) soapFilm(base, arena, pause);
  else {
    const random = arena.ints(1);
    random[0] = options.seed + options.variant;
    synthesise(pyramid, variant, { steps: options.steps, random, tick, arena, kernels });
    pause();
    blendThinParts(pyramid[0], arena, pause);
  }
  report(1);
  return paste(picture, hole, base.pixels, 4, area);
}
