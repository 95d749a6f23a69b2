import type { Field } from './field';
import { patchDistance } from './patchDistance';
import { type Patches, SOURCE } from './patches';
import { draw, type Random } from './random';

/** How a pass looks around. */
export type SearchOptions = {
  /** The first and widest random step, in whole pixels below 2¹⁵; each next one is half as wide. */
  readonly window: number;
  /** Cost of a pixel of distance between target and source, so that fills come from nearby; 0 for no pull. */
  readonly pull: number;
  /** Visit the targets from the last to the first, so that good matches spread the other way. */
  readonly isBackward: boolean;
};

/**
 * A part of one pass of PatchMatch, in place, over the targets numbered `from` (included) to `to` (excluded) in the
 * order of the pass: score the match anew (the hole has changed since), try what the two neighbours already visited
 * have found, then ever closer random places.
 * @see Barnes et al. 2009, "PatchMatch: a randomized correspondence algorithm for structural image editing"
 */
export function search(
  patches: Patches,
  field: Field,
  options: SearchOptions,
  random: Random,
  from: number,
  to: number,
): void {
  const { targets } = patches;
  const last = targets.length - 1;
  for (let n = from; n < to; n++) {
    visit(patches, field, options, random, targets[options.isBackward ? last - n : n]);
  }
}

function visit(
  patches: Patches,
  field: Field,
  options: SearchOptions,
  random: Random,
  target: number,
): void {
  const { w, h, pixels, radius, role } = patches;
  const { match, cost } = field;
  const { pull } = options;
  let best = match[target];
  let lowest = distance(pixels, w, radius, target, best, pull, Number.POSITIVE_INFINITY);
  const step = options.isBackward ? -1 : 1;
  for (let axis = 0; axis < 2; axis++) {
    const shift = axis === 0 ? step : step * w;
    const candidate = match[target - shift] + shift;
    if (candidate === best || role[candidate] !== SOURCE) continue;
    const candidateCost = distance(pixels, w, radius, target, candidate, pull, lowest);
    if (candidateCost >= lowest) continue;
    lowest = candidateCost;
    best = candidate;
  }
  for (let reach = options.window; reach >= 1; reach >>= 1) {
    const bits = draw(random);
    const span = 2 * reach + 1;
    const centre = best % w;
    const x = centre - reach + (((bits & 0xffff) * span) >>> 16);
    const y = (best - centre) / w - reach + (((bits >>> 16) * span) >>> 16);
    if (x < 0 || x >= w || y < 0 || y >= h) continue;
    const candidate = y * w + x;
    if (candidate === best || role[candidate] !== SOURCE) continue;
    const candidateCost = distance(pixels, w, radius, target, candidate, pull, lowest);
    if (candidateCost >= lowest) continue;
    lowest = candidateCost;
    best = candidate;
  }
  match[target] = best;
  cost[target] = lowest;
}

/** Patch distance plus pull; a step up or down counts double, since pictures are layered from top to bottom. */
function distance(
  pixels: Uint8Array,
  w: number,
  radius: number,
  target: number,
  source: number,
  pull: number,
  limit: number,
): number {
  if (pull === 0) return patchDistance(pixels, w, radius, target, source, limit);
  const dx = (target % w) - (source % w);
  const dy = Math.floor(target / w) - Math.floor(source / w);
  const extra = pull * Math.sqrt(dx * dx + 4 * dy * dy);
  return extra + patchDistance(pixels, w, radius, target, source, limit - extra);
}
