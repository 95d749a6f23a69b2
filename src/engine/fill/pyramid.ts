import type { Arena } from './arena';
import { halve, type Level } from './level';
import { layOutPatches, type Patches } from './patches';

const RADII = [3, 2, 1];
/** With fewer clean patches than this, copying would only repeat one spot. */
const MIN_SOURCES = 16;

/**
 * The scales at which the hole is filled, finest first, all with one patch radius: the largest of 3, 2, 1 at which the
 * picture has enough clean patches. It stops going coarser when the hole is about as thin as a patch, when the smaller
 * side would fall under `startSide` pixels (in a small picture, under half of itself), or when clean patches run out.
 * Empty when no radius will do.
 * @param pause called before each level; it may throw to stop
 */
export function buildPyramid(
  base: Level,
  startSide: number,
  arena: Arena,
  pause: () => void,
): Patches[] {
  for (const radius of RADII) {
    pause();
    const finest = layOutPatches(base, radius, arena);
    if (finest.sources.length >= MIN_SOURCES) return coarsen(finest, startSide, arena, pause);
  }
  return [];
}

function coarsen(finest: Patches, startSide: number, arena: Arena, pause: () => void): Patches[] {
  const levels = [finest];
  let last = finest;
  const leastSide = Math.min(startSide, finest.w / 2, finest.h / 2);
  while (deepest(last) > (2 / 3) * last.radius) {
    pause();
    const next = layOutPatches(halve(last, arena), last.radius, arena);
    const isEnough = Math.min(next.w, next.h) < leastSide || next.sources.length < MIN_SOURCES;
    if (isEnough || next.targets.length === 0) break;
    levels.push(next);
    last = next;
  }
  return levels;
}

/** The largest distance from a pixel of the hole to what is known. */
function deepest(patches: Patches): number {
  let most = 0;
  for (const i of patches.holes) most = Math.max(most, patches.distance[i]);
  return most;
}
